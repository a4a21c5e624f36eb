package ca.docket.intake;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.LoggedDecision;
import ca.docket.casefile.Words;
import org.springframework.stereotype.Component;

/** What the tables of the intake said last, and why. */
@Component
class TablesInWords {

	private final DecisionLog decisionLog;

	private final Words words;

	TablesInWords(DecisionLog decisionLog, Words words) {
		this.decisionLog = decisionLog;
		this.words = words;
	}

	Map<String, Object> of(String processInstanceId, Locale language) {
		LoggedDecision tier = logged(processInstanceId, "intake-risk-tier");
		return Map.of("tier", tier.outputs().get(0).get("tier").toString(), "tierWhy", reason(tier, 0, language),
				"assessmentList", list(logged(processInstanceId, "intake-assessments"), "assessment", language),
				"reviewerList", list(logged(processInstanceId, "intake-routing"), "discipline", language),
				"priorityName", item(logged(processInstanceId, "intake-priority"), "priority", 0, language),
				"approverName", item(logged(processInstanceId, "intake-approval"), "approver", 0, language));
	}

	private LoggedDecision logged(String processInstanceId, String table) {
		return this.decisionLog.latest(processInstanceId, table).orElseThrow();
	}

	private String list(LoggedDecision logged, String output, Locale language) {
		if (logged.rules().isEmpty()) {
			return "- " + name(logged, output, "none", language);
		}
		return IntStream.range(0, logged.rules().size())
			.mapToObj(rule -> "- " + item(logged, output, rule, language))
			.collect(Collectors.joining("\n"));
	}

	/** As "Privacy, because a privacy impact assessment is called for". */
	private String item(LoggedDecision logged, String output, int rule, Locale language) {
		return name(logged, output, logged.outputs().get(rule).get(output), language) + ", "
				+ reason(logged, rule, language);
	}

	private String name(LoggedDecision logged, String output, Object value, Locale language) {
		return this.words.of(language, logged.decision() + "." + output + "." + value);
	}

	private String reason(LoggedDecision logged, int rule, Locale language) {
		return this.words.of(language, logged.decision() + "." + logged.rules().get(rule));
	}

}
