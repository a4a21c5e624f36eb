package ca.docket.poc;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.casefile.demo.DemoCases;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A few trials for those who try Docket out: made once, on the first start, by the demo
 * people themselves through the forms. All of them or none.
 */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "docket.local.cases", matchIfMissing = true)
class PocDemo implements ApplicationRunner {

	private final DemoCases cases;

	PocDemo(DemoCases cases) {
		this.cases = cases;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.cases.none("poc")) {
			running();
			failedAndWellEvidenced();
			onHold();
			movedTarget();
		}
	}

	private void running() {
		Case trial = begin("fr", Map.of("title", "Lecture automatique des compteurs d’eau", "division", "water",
				"question", "Une photo du compteur suffit-elle pour facturer?", "hypothesis",
				"Neuf photos sur dix sont lues sans erreur.", "affectedPeople", "Les ménages qui envoient une photo.",
				"exitPlan", "Les photos sont effacées, et les compteurs sont lus comme avant."),
				metric("Photos lues sans erreur", "%", "Un échantillon relu chaque semaine par le service", 60, 90,
						75));
		checkIn(trial, "continue", 82, "Échantillon de la première semaine");
	}

	private void failedAndWellEvidenced() {
		Case trial = begin("en",
				Map.of("title", "Summaries of calls about licences", "division", "licensing", "question",
						"Do summaries of earlier calls shorten the wait?", "hypothesis", "Callers wait half as long.",
						"affectedPeople", "Callers, and the agents who answer them.", "exitPlan",
						"The summaries are switched off and deleted; nothing else depends on them."),
				metric("Waiting time", "minutes", "By the log of the switchboard", 14, 5, 12));
		checkIn(trial, "continue", 13, "Log of the switchboard");
		checkIn(trial, "evaluate", 12.5, "Log of the switchboard");
		Stream.of("evaluator1", "evaluator2", "evaluator3").forEach(person -> score(person, trial));
		complete("requester2", trial, "Activity_WriteLessons",
				Map.of("lessons", "Agents read the summary while the caller waits: it must come before the call.",
						"otherwise", "Watch two agents for a day before anything is bought.", "spent", 0, "committed",
						0));
		complete("director", trial, "Activity_DecideTrial",
				Map.of("decision", "stop", "reasonsFor", "Callers wait as long as before, and that is well evidenced.",
						"reasonsAgainst", "Agents like the summaries.", "unknowns", "Whether it helps new agents."));
	}

	/** At 104 % of its budget, with what is ordered. */
	private void onHold() {
		Case trial = begin("en",
				Map.of("title", "Sensors in waste bins", "division", "water", "question",
						"Do sensors save trips of the trucks?", "hypothesis", "One trip in four is not needed.",
						"affectedPeople", "Drivers, and those who live along the routes.", "exitPlan",
						"The sensors are taken out of the bins; the routes go on as before."),
				metric("Trips that were not needed", "%", "Counted by two drivers and the fleet office", 25, 5, 15));
		checkIn(trial, "continue", 18, "Sheet of the fleet office");
		Map<String, Object> spent = new HashMap<>(values(12, "Sheet of the fleet office", ""));
		spent.putAll(Map.of("spent", 24900, "committed", 12500, "spentSource", day(-20) + ", invoice", "harm", "no",
				"next", "continue"));
		complete("requester2", trial, "Activity_CheckIn", spent);
	}

	/** A target that was moved once there was data, and a value that was corrected. */
	private void movedTarget() {
		Map<String, Object> metric = metric("Questions answered at the first call", "%", "A sample read by two people",
				55, 80, 60);
		Case trial = begin("en",
				Map.of("title", "Answers suggested to agents", "division", "corporate-services", "question",
						"Do suggested answers settle more calls at once?", "hypothesis",
						"Four calls in five are settled.", "affectedPeople", "Callers, and the agents who answer them.",
						"exitPlan", "The suggestions are switched off."),
				metric);
		checkIn(trial, "continue", 71, "Sample of the first week");
		Map<String, Object> corrected = new HashMap<>(
				values(68, "Sample of the first week", "Three calls were counted twice."));
		corrected.putAll(Map.of("spent", 0, "committed", 0, "harm", "no", "next", "change"));
		complete("requester2", trial, "Activity_CheckIn", corrected);
		Map<String, Object> lower = new HashMap<>(metric);
		lower.put("success", 65);
		complete("requester2", trial, "Activity_RequestChange",
				Map.of("metrics", List.of(lower), "endsOn", day(10), "budget", 40000, "changeReason",
						"Comparable cities reach 65 %.", "impactBudget", "None.", "impactTime", "None.",
						"impactMetrics", "The values stay comparable; the target is lower."));
		complete("executive", trial, "Activity_JudgeChange",
				Map.of("changeDecision", "approve", "changeDecisionReasons",
						"The source is good. The report shows what the first target would have said."));
		checkIn(trial, "continue", 70, "Sample of the third week");
	}

	private Case begin(String language, Map<String, Object> idea, Map<String, Object> metric) {
		Map<String, Object> charter = new HashMap<>(idea);
		charter.putAll(Map.of("lead", "requester2@example.org", "sponsor", "requester@example.org", "metrics",
				List.of(metric), "beginsOn", day(-50), "endsOn", day(10), "budget", 40000, "riskTier", "1", "dataUsed",
				"synthetic", "vendorChosen", "none", "language", language));
		charter.put("evaluators",
				Stream.of("evaluator1", "evaluator2", "evaluator3")
					.map(person -> Map.of("evaluator", person, "interests", "none"))
					.toList());
		Case trial = this.cases.begin("poc", "coordinator", charter);
		complete("director", trial, "Activity_ApproveCharter",
				Map.of("charter", "approve", "charterReasons", "Small, reversible, and the question is a good one."));
		return trial;
	}

	private static Map<String, Object> metric(String what, String unit, String how, int baseline, int success,
			int failure) {
		return Map.of("metric", what, "how", how, "unit", unit, "weight", "must", "baseline", baseline,
				"baselineSource", YearMonth.now().minusMonths(3).toString(), "success", success, "failure", failure,
				"least", 100);
	}

	private static String day(int fromToday) {
		return LocalDate.now().plusDays(fromToday).toString();
	}

	private void checkIn(Case trial, String next, Number value, String source) {
		Map<String, Object> answers = new HashMap<>(values(value, source, ""));
		answers.putAll(Map.of("spent", 4200, "committed", 0, "spentSource", day(-20) + ", invoice", "harm", "no",
				"next", next));
		complete("requester2", trial, "Activity_CheckIn", answers);
	}

	private static Map<String, Object> values(Number value, String source, String correction) {
		Map<String, Object> row = new HashMap<>(Map.of("metricNumber", "1", "value", value, "observations", 120,
				"measuredOn", day(-20), "valueSource", source));
		if (!correction.isEmpty()) {
			row.put("correction", correction);
		}
		return Map.of("values", List.of(row));
	}

	private void score(String person, Case trial) {
		Map<String, Object> answers = new HashMap<>();
		Stream.of("Benefit", "Use", "Data", "Safety", "Cost").forEach(criterion -> {
			answers.put("evidence" + criterion, "3");
			answers.put("comment" + criterion, "The log shows it, week by week.");
		});
		Task own = this.cases.tasks(trial, "Activity_ScoreEvidence")
			.stream()
			.filter(task -> person.equals(task.getAssignee()))
			.findFirst()
			.orElseThrow();
		this.cases.complete(person, own, answers);
	}

	private void complete(String person, Case trial, String activity, Map<String, Object> answers) {
		this.cases.complete(person, this.cases.tasks(trial, activity).get(0), answers);
	}

}
