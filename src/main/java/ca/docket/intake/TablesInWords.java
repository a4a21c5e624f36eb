package ca.docket.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.casefile.Ruling;
import ca.docket.casefile.Rulings;
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
		return Map.of("tier", output(tier, 0), "tierWhy", reason(tier, 0, language), "assessmentList",
				list(ruling(processInstanceId, "intake-assessments"), language), "reviewerList",
				list(ruling(processInstanceId, "intake-routing"), language), "priorityName",
				item(ruling(processInstanceId, "intake-priority"), 0, language), "approverName",
				item(ruling(processInstanceId, "intake-approval"), 0, language));
	}

	private Ruling ruling(String processInstanceId, String table) {
		return this.rulings.latest(processInstanceId, table).orElseThrow();
	}

	private String list(Ruling ruling, Locale language) {
		if (ruling.rules().isEmpty()) {
			return "- " + this.words.of(language, ruling.decision() + ".none");
		}
		return IntStream.range(0, ruling.rules().size())
			.mapToObj(rule -> "- " + item(ruling, rule, language))
			.collect(Collectors.joining("\n"));
	}

	/** As "Privacy, because a privacy impact assessment is called for". */
	private String item(Ruling ruling, int rule, Locale language) {
		return this.words.of(language, ruling.decision() + "." + output(ruling, rule)) + ", "
				+ reason(ruling, rule, language);
	}

	private String reason(Ruling ruling, int rule, Locale language) {
		return this.words.of(language, ruling.decision() + "." + ruling.rules().get(rule));
	}

	private static String output(Ruling ruling, int rule) {
		return List.copyOf(ruling.outputs().get(rule).values()).get(0).toString();
	}

}
