package ca.docket.casefile.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.Fact;
import ca.docket.casefile.LoggedDecision;
import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import ca.docket.text.DeployedTexts;
import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
import ca.docket.text.TableText;
import org.springframework.stereotype.Component;

/** Says what a decision table said, and why, in the words of that version of it. */
@Component
public class TableWords {

	private static final String AN_ID = "[a-z][A-Za-z0-9_.-]*";

	private final DecisionLog decisionLog;

	private final ModelTexts texts;

	private final ValueWords values;

	private final Wording wording;

	TableWords(DecisionLog decisionLog, ModelTexts texts, ValueWords values, Wording wording) {
		this.decisionLog = decisionLog;
		this.wording = wording;
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

	/** What each table said last in a case, and why. */
	String markdown(Case caseFile, Locale language) {
		Map<String, LoggedDecision> latest = new LinkedHashMap<>();
		this.decisionLog.of(caseFile.processInstanceId()).forEach(said -> latest.put(said.decision(), said));
		return latest.values().stream().map(said -> markdown(said, language)).collect(Collectors.joining("\n\n"));
	}

	private String markdown(LoggedDecision said, Locale language) {
		String results = results(said, language).stream()
			.map(result -> "- **%s** – %s".formatted(
					FormValues.plain(result.facts().stream().map(Fact::value).collect(Collectors.joining("; "))),
					FormValues.plain(result.reason())))
			.collect(Collectors.joining("\n"));
		return "**%s**\n\n%s".formatted(FormValues.plain(name(said, language)),
				results.isEmpty() ? "- " + this.wording.of("case.tables.no-rule", language) : results);
	}

	private Fact fact(Optional<TableText> table, String rule, Map.Entry<String, Object> output, Locale language) {
		String name = output.getKey();
		Object value = output.getValue();
		FieldText column = table.map(TableText::outputs).map(all -> all.get(name)).orElse(null);
		return new Fact((column != null) ? column.label() : name,
				table.flatMap(all -> all.value(rule, name, value))
					.or(() -> this.texts.startedBy(String.valueOf(value), language))
					.orElseGet(() -> plain(value, language)));
	}

	private String plain(Object value, Locale language) {
		String plain = this.values.plain(value, language);
		return plain.matches(AN_ID) ? FieldText.inWords(plain) : plain;
	}

	private Optional<TableText> table(LoggedDecision decision, Locale language) {
		return models(decision, language).table(decision.decision());
	}

	private DeployedTexts models(LoggedDecision decision, Locale language) {
		return this.texts.ofTable(decision.decision(), decision.version(), language);
	}

}
