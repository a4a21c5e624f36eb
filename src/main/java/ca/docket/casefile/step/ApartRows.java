package ca.docket.casefile.step;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.engine.PlainValues;
import ca.docket.engine.SubmittedVariables;
import ca.docket.text.FieldText;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Rows of a list that stay off the record of their case, so that the parts which they
 * become have them alone: those whose field with the property {@code apart} is not
 * answered with {@code no}, or, where it is not answered, the field of the case that the
 * property names. The record has the first answer of such a row, which is its title.
 */
final class ApartRows {

	private static final String PROPERTY = "apart";

	private static final String VARIABLE = "apart-rows-";

	private ApartRows() {
	}

	/** What goes on record; until this transaction ends, the parts find the rest. */
	static Map<String, Object> recorded(DelegateExecution execution, List<FieldText> form,
			Map<String, Object> submitted) {
		Map<String, Object> recorded = new HashMap<>(submitted);
		for (FieldText list : form) {
			list.rows().stream().filter(field -> field.properties().containsKey(PROPERTY)).forEach(field -> {
				List<Map<?, ?>> rows = PlainValues.rows(submitted.get(list.key()));
				if (rows.stream().anyMatch(row -> isApart(field, row, submitted))) {
					recorded.put(list.key(),
							rows.stream().map(row -> isApart(field, row, submitted) ? title(list, row) : row).toList());
					SubmittedVariables.forget(execution, List.of(list.key()));
					execution.getProcessInstance()
						.setVariable(VARIABLE + list.key(), Variables.untypedValue(rows, true));
				}
			});
		}
		return recorded;
	}

	/**
	 * The whole rows of a list of which some stay off the record; empty for any other.
	 */
	static Optional<List<?>> of(DelegateExecution execution, String list) {
		return Optional.ofNullable((List<?>) execution.getVariable(VARIABLE + list));
	}

	private static boolean isApart(FieldText field, Map<?, ?> row, Map<String, Object> submitted) {
		Object said = row.get(field.key());
		Object answer = (said == null || said.equals(""))
				? submitted.getOrDefault(field.properties().get(PROPERTY), "no") : said;
		return !answer.equals("no");
	}

	private static Map<String, Object> title(FieldText list, Map<?, ?> row) {
		String first = list.rows().get(0).key();
		Map<String, Object> title = new LinkedHashMap<>();
		title.put(first, row.get(first));
		return title;
	}

}
