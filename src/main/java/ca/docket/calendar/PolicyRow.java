package ca.docket.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * A row of the policy table as it was entered.
 *
 * @param rule its id
 * @param cells what is in each column, by the column's name
 */
public record PolicyRow(String rule, Map<String, String> cells) {

	private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

	public static List<String> columns(DecisionTable table) {
		return Stream
			.concat(table.getInputs().stream().map(input -> text(input.getInputExpression().getText())),
					table.getOutputs().stream().map(Output::getName))
			.toList();
	}

	public static List<PolicyRow> of(DecisionTable table) {
		List<String> columns = columns(table);
		return table.getRules().stream().map(rule -> of(rule, columns)).toList();
	}

	private static PolicyRow of(Rule rule, List<String> columns) {
		List<Text> texts = new ArrayList<>();
		rule.getInputEntries().forEach(entry -> texts.add(entry.getText()));
		rule.getOutputEntries().forEach(entry -> texts.add(entry.getText()));
		Map<String, String> cells = new HashMap<>();
		for (int i = 0; i < Math.min(texts.size(), columns.size()); i++) {
			cells.put(columns.get(i), text(texts.get(i)));
		}
		return new PolicyRow(rule.getId(), cells);
	}

	/** What stands in a column; empty where nothing does. */
	public String cell(String column) {
		return this.cells.getOrDefault(column, "");
	}

	boolean has(String column) {
		return !cell(column).isEmpty();
	}

	/** The one text in quotes that a cell is; empty where it is something else. */
	public Optional<String> name(String column) {
		Matcher name = NAME.matcher(cell(column));
		return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
	}

	/** The whole numbers that a condition names. */
	Stream<Integer> numbers(String column) {
		return NUMBER.matcher(cell(column)).results().map(MatchResult::group).map(Integer::valueOf);
	}

	private static String text(Text text) {
		return (text != null && text.getTextContent() != null) ? text.getTextContent().strip() : "";
	}

}
