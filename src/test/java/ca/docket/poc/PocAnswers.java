package ca.docket.poc;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the forms of a trial are filled in with in tests. */
final class PocAnswers {

	/** The charter's days. */
	static final String BEGINS = day(-30);

	static final String ENDS = day(30);

	private static final List<String> CRITERIA = List.of("Benefit", "Use", "Data", "Safety", "Cost");

	private PocAnswers() {
	}

	/** So many days after today. */
	static String day(int days) {
		return LocalDate.now().plusDays(days).toString();
	}

	/** Minutes on the phone: five is a success, twelve a failure. */
	static Map<String, Object> waiting() {
		return metric("Waiting time", "must", 14, 5, 12);
	}

	static Map<String, Object> metric(String what, String weight, Number baseline, Number success, Number failure) {
		Map<String, Object> metric = new HashMap<>(Map.of("metric", what, "how", "By the log of the switchboard",
				"measuredBy", "office", "unit", "minutes", "weight", weight, "baseline", baseline, "baselineSource",
				"Log", "success", success, "failure", failure, "least", 100));
		metric.put("baselineOn", "2026-10-01");
		return metric;
	}

	static Map<String, Object> charter() {
		return new HashMap<>(Map.ofEntries(Map.entry("title", "Summaries of calls"), Map.entry("division", "licensing"),
				Map.entry("question", "Do summaries shorten the wait?"),
				Map.entry("hypothesis", "Callers wait half as long."), Map.entry("lead", "requester2@example.org"),
				Map.entry("sponsor", "requester@example.org"),
				Map.entry("metrics", List.of(waiting(), metric("Wrong answers", "guard", 4, 2, 5))),
				Map.entry("beginsOn", BEGINS), Map.entry("endsOn", ENDS), Map.entry("budget", 40000),
				Map.entry("riskTier", "1"), Map.entry("dataUsed", "synthetic"), Map.entry("affectedPeople", "Callers."),
				Map.entry("vendorChosen", "none"), Map.entry("exitPlan", "It is switched off."),
				Map.entry("evaluators", evaluators(3)), Map.entry("language", "en")));
	}

	/** It uses personal information. */
	static Map<String, Object> personal() {
		Map<String, Object> charter = charter();
		charter.put("dataUsed", "personal");
		return charter;
	}

	/** The director is one of its evaluators. */
	static Map<String, Object> evaluatedByDirector() {
		Map<String, Object> charter = charter();
		charter.put("evaluators",
				Stream.concat(evaluators(2).stream(), Stream.of(Map.of("evaluator", "director"))).toList());
		return charter;
	}

	static List<Map<String, Object>> evaluators(int number) {
		return Stream.of("evaluator1", "evaluator2", "evaluator3", "data", "legal", "accessibility")
			.limit(number)
			.map(each -> Map.<String, Object>of("evaluator", each))
			.toList();
	}

	static Map<String, Object> payment(Number amount) {
		return new HashMap<>(Map.of("amount", amount, "spentOn", "2026-11-03", "spentSource", "Invoice 12"));
	}

	static Map<String, Object> value(int metric, Number value, int observations) {
		return new HashMap<>(Map.of("metricNumber", String.valueOf(metric), "value", value, "observations",
				observations, "measuredOn", "2026-11-03", "valueSource", "Log"));
	}

	/** The metrics of the charter, with another success threshold of the first. */
	static Map<String, Object> successAt(Number success) {
		return Map.of("metrics",
				List.of(metric("Waiting time", "must", 14, success, 12), metric("Wrong answers", "guard", 4, 2, 5)));
	}

	static Map<String, Object> scores(int level) {
		Map<String, Object> scores = new HashMap<>();
		CRITERIA.forEach(criterion -> {
			scores.put("evidence" + criterion, String.valueOf(level));
			scores.put("comment" + criterion, "Because of the log.");
		});
		return scores;
	}

	/**
	 * Of one's own scores.
	 * @param level null where they stay
	 */
	static Map<String, Object> revision(Integer level) {
		if (level == null) {
			return Map.of("revise", "no");
		}
		Map<String, Object> revision = new HashMap<>(
				Map.of("revise", "yes", "reviseReason", "I had not seen the log."));
		CRITERIA.forEach(criterion -> revision.put("evidence" + criterion, level.toString()));
		return revision;
	}

	static Map<String, Object> decision(String decision) {
		Map<String, Object> answers = new HashMap<>(Map.of("decision", decision, "reasonsFor", "It is quicker.",
				"reasonsAgainst", "It costs more.", "unknowns", "How it does in winter."));
		if (!decision.equals("stop")) {
			answers.put("nextDate", "2031-01-15");
		}
		if (decision.startsWith("scale")) {
			answers.putAll(Map.of("competition", "no-vendor", "vendorHow", "There is none."));
		}
		return answers;
	}

}
