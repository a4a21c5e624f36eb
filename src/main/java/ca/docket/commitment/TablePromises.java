package ca.docket.commitment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import ca.docket.casefile.Case;
import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.LoggedDecision;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/**
 * What a table said last, as promises of the {@code owner} that it names, else of the
 * submitter. Its other outputs are {@code commitment}, {@code topic}, {@code days},
 * {@code evidence} and {@code judges}.
 */
@Component
class TablePromises {

	private final DecisionLog decisionLog;

	private final ModelTexts texts;

	TablePromises(DecisionLog decisionLog, ModelTexts texts) {
		this.decisionLog = decisionLog;
		this.texts = texts;
	}

	List<Promise> of(Case caseFile, String table, String consents) {
		return this.decisionLog.latest(caseFile.processInstanceId(), table)
			.map(said -> IntStream.range(0, said.rules().size())
				.mapToObj(rule -> promise(caseFile, said, rule, consents))
				.toList())
			.orElse(List.of());
	}

	private Promise promise(Case caseFile, LoggedDecision said, int rule, String consents) {
		Map<String, Object> outputs = said.outputs().get(rule);
		return new Promise(caseFile.number(), caseFile.processInstanceId(), said.decision(),
				outputs.get("topic").toString(), text(said, rule, "commitment"),
				outputs.getOrDefault("owner", caseFile.submitter()).toString(), (Integer) outputs.get("days"),
				text(said, rule, "evidence"), outputs.get("judges").toString(), consents);
	}

	private Promise.Text text(LoggedDecision said, int rule, String output) {
		String english = said.outputs().get(rule).get(output).toString();
		Optional<String> french = this.texts.ofTable(said.decision(), said.version(), Locale.FRENCH)
			.table(said.decision())
			.flatMap(table -> table.value(said.rules().get(rule), output, english));
		return new Promise.Text(english, french.orElse(english));
	}

}
