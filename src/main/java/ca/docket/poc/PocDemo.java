package ca.docket.poc;

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
		}
	}

	private void running() {
		Case trial = begin("fr", "water", "Lecture automatique des compteurs d’eau",
				"Une photo du compteur suffit-elle pour facturer?", "Neuf photos sur dix sont lues sans erreur.",
				metric("Photos lues sans erreur", "%", "must", 60, 90, 75));
		checkIn(trial, "continue", 82, "Registre de l’essai");
	}

	private void failedAndWellEvidenced() {
		Case trial = begin("en", "licensing", "Summaries of calls about licences",
				"Do summaries of earlier calls shorten the wait?", "Callers wait half as long.",
				metric("Waiting time", "minutes", "must", 14, 5, 12));
		checkIn(trial, "continue", 13, "Log of the switchboard");
		checkIn(trial, "evaluate", 12.5, "Log of the switchboard");
		Stream.of("evaluator1", "evaluator2", "evaluator3").forEach(person -> score(person, trial));
		complete("requester2", trial, "Activity_WriteLessons",
				Map.of("lessons", "Agents read the summary while the caller waits: it must come before the call.",
						"otherwise", "Watch two agents for a day before anything is bought."));
	}

	private Case begin(String language, String division, String title, String question, String hypothesis,
			Map<String, Object> metric) {
		Case trial = this.cases.begin("poc", "coordinator",
				Map.ofEntries(Map.entry("title", title), Map.entry("division", division),
						Map.entry("question", question), Map.entry("hypothesis", hypothesis),
						Map.entry("lead", "requester2@example.org"), Map.entry("sponsor", "requester@example.org"),
						Map.entry("metrics", List.of(metric)), Map.entry("days", 60), Map.entry("budget", 40000),
						Map.entry("riskTier", "1"), Map.entry("dataUsed", "synthetic"), Map.entry("affected", "–"),
						Map.entry("vendorChosen", "none"), Map.entry("exitPlan", "–"),
						Map.entry("evaluators",
								Stream.of("evaluator1", "evaluator2", "evaluator3")
									.map(person -> Map.of("evaluator", person, "interests", "–"))
									.toList()),
						Map.entry("language", language)));
		complete("director", trial, "Activity_ApproveCharter", Map.of("charter", "approve", "charterReasons", "–"));
		return trial;
	}

	private static Map<String, Object> metric(String what, String unit, String weight, int baseline, int success,
			int failure) {
		return Map.of("metric", what, "how", "–", "unit", unit, "weight", weight, "baseline", baseline,
				"baselineSource", "2026-09", "success", success, "failure", failure, "least", 100);
	}

	private void checkIn(Case trial, String next, Number value, String source) {
		complete("requester2", trial, "Activity_CheckIn",
				Map.of("values",
						List.of(Map.of("metricNumber", "1", "value", value, "observations", 120, "measuredOn",
								"2026-11-02", "valueSource", source)),
						"spent", 4200, "spentSource", "2026-11-02", "harm", "no", "next", next));
	}

	private void score(String person, Case trial) {
		Map<String, Object> answers = new HashMap<>();
		Stream.of("Benefit", "Use", "Data", "Safety", "Cost").forEach(criterion -> {
			answers.put("evidence" + criterion, "3");
			answers.put("comment" + criterion, "–");
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
