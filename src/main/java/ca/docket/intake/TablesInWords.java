package ca.docket.intake;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.casefile.Ruling;
import ca.docket.casefile.Rulings;
import ca.docket.casefile.Words;
import org.springframework.stereotype.Component;

/** What the tables of the intake said last, and why. */
@Component
class TablesInWords {

	private final Rulings rulings;

	private final Words words;

	TablesInWords(Rulings rulings, Words words) {
		this.rulings = rulings;
		this.words = words;
	}

	Map<String, Object> of(String processInstanceId, Locale language) {
		Ruling tier = ruling(processInstanceId, "intake-risk-tier");
		return Map.of("tier", tier.outputs().get(0).get("tier").toString(), "tierWhy", reason(tier, 0, language),
				"assessmentList", list(ruling(processInstanceId, "intake-assessments"), "assessment", language),
				"reviewerList", list(ruling(processInstanceId, "intake-routing"), "discipline", language),
				"priorityName", item(ruling(processInstanceId, "intake-priority"), "priority", 0, language),
				"approverName", item(ruling(processInstanceId, "intake-approval"), "approver", 0, language));
	}

	private Ruling ruling(String processInstanceId, String table) {
		return this.rulings.latest(processInstanceId, table).orElseThrow();
	}

	private String list(Ruling ruling, String output, Locale language) {
		if (ruling.rules().isEmpty()) {
			return "- " + name(ruling, output, "none", language);
		}
		return IntStream.range(0, ruling.rules().size())
			.mapToObj(rule -> "- " + item(ruling, output, rule, language))
			.collect(Collectors.joining("\n"));
	}

	/** As "Privacy, because a privacy impact assessment is called for". */
	private String item(Ruling ruling, String output, int rule, Locale language) {
		return name(ruling, output, ruling.outputs().get(rule).get(output), language) + ", "
				+ reason(ruling, rule, language);
	}

	private String name(Ruling ruling, String output, Object value, Locale language) {
		return this.words.of(language, ruling.decision() + "." + output + "." + value);
	}

	private String reason(Ruling ruling, int rule, Locale language) {
		return this.words.of(language, ruling.decision() + "." + ruling.rules().get(rule));
	}

}
