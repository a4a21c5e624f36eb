package ca.docket.casefile.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Fact;
import ca.docket.casefile.LoggedDecision;
import ca.docket.engine.text.DeployedTexts;
import ca.docket.engine.text.FieldText;
import ca.docket.engine.text.ModelTexts;
import ca.docket.engine.text.TableText;
import org.springframework.stereotype.Component;

/** Says what a decision table said, and why, in the words of that version of it. */
@Component
public class TableWords {

	private final ModelTexts texts;

	private final ValueWords values;

	TableWords(ModelTexts texts, ValueWords values) {
		this.texts = texts;
		this.values = values;
	}

	/**
	 * What a rule gave, and why.
	 *
	 * @param reason the rule's description
	 */
	public record Result(List<Fact> facts, String reason) {
	}

	/** What the table decides. */
	public String name(LoggedDecision decision, Locale language) {
		return table(decision, language).map(TableText::name).orElse(decision.decision());
	}

	/** What each rule that fired gave. */
	public List<Result> results(LoggedDecision decision, Locale language) {
		Optional<TableText> table = table(decision, language);
		List<Result> results = new ArrayList<>();
		for (int i = 0; i < decision.rules().size(); i++) {
			String rule = decision.rules().get(i);
			List<Fact> facts = decision.outputs()
				.get(i)
				.entrySet()
				.stream()
				.map(output -> fact(table, rule, output, language))
				.toList();
			results.add(new Result(facts, table.map(TableText::reasons).map(all -> all.get(rule)).orElse("")));
		}
		return results;
	}

	/** The values that led to it. */
	public List<Fact> inputs(LoggedDecision decision, Locale language) {
		DeployedTexts models = models(decision, language);
		Map<String, String> labels = table(decision, language).map(TableText::inputs).orElse(Map.of());
		return decision.inputs()
			.entrySet()
			.stream()
			.map(input -> new Fact(labels.getOrDefault(input.getKey(), input.getKey()),
					models.field(input.getKey())
						.map(field -> this.values.of(field, input.getValue(), language))
						.orElseGet(() -> this.values.plain(input.getValue(), language))))
			.toList();
	}

	private Fact fact(Optional<TableText> table, String rule, Map.Entry<String, Object> output, Locale language) {
		String name = output.getKey();
		Object value = output.getValue();
		FieldText column = table.map(TableText::outputs).map(all -> all.get(name)).orElse(null);
		return new Fact((column != null) ? column.label() : name,
				table.flatMap(all -> all.value(rule, name, value))
					.or(() -> this.texts.startedBy(String.valueOf(value), language))
					.orElseGet(() -> this.values.plain(value, language)));
	}

	private Optional<TableText> table(LoggedDecision decision, Locale language) {
		return models(decision, language).table(decision.decision());
	}

	private DeployedTexts models(LoggedDecision decision, Locale language) {
		return this.texts.ofTable(decision.decision(), decision.version(), language);
	}

}
