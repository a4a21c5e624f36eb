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
		Case trial = begin("fr",
				Map.of("title", "Lecture automatique des compteurs d’eau", "division", "water", "question",
						"Une photo du compteur suffit-elle pour facturer?", "hypothesis",
						"Neuf photos sur dix sont lues sans erreur.", "affected", "Les ménages qui envoient une photo.",
						"exitPlan", "Les photos sont effacées, et les compteurs sont lus comme avant."),
				metric("Photos lues sans erreur", "%", "Un échantillon relu chaque semaine par le service", 60, 90,
						75));
		checkIn(trial, "continue", 82, "Échantillon de la semaine 44");
	}

	private void failedAndWellEvidenced() {
		Case trial = begin("en",
				Map.of("title", "Summaries of calls about licences", "division", "licensing", "question",
						"Do summaries of earlier calls shorten the wait?", "hypothesis", "Callers wait half as long.",
						"affected", "Callers, and the agents who answer them.", "exitPlan",
						"The summaries are switched off and deleted; nothing else depends on them."),
				metric("Waiting time", "minutes", "By the log of the switchboard", 14, 5, 12));
		checkIn(trial, "continue", 13, "Log of the switchboard");
		checkIn(trial, "evaluate", 12.5, "Log of the switchboard");
		Stream.of("evaluator1", "evaluator2", "evaluator3").forEach(person -> score(person, trial));
		complete("requester2", trial, "Activity_WriteLessons",
				Map.of("lessons", "Agents read the summary while the caller waits: it must come before the call.",
						"otherwise", "Watch two agents for a day before anything is bought."));
	}

	private Case begin(String language, Map<String, Object> idea, Map<String, Object> metric) {
		Map<String, Object> charter = new HashMap<>(idea);
		charter.putAll(Map.of("lead", "requester2@example.org", "sponsor", "requester@example.org", "metrics",
				List.of(metric), "days", 60, "budget", 40000, "riskTier", "1", "dataUsed", "synthetic", "vendorChosen",
				"none", "language", language));
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
				"baselineSource", "2026-09", "success", success, "failure", failure, "least", 100);
	}

	private void checkIn(Case trial, String next, Number value, String source) {
		complete("requester2", trial, "Activity_CheckIn",
				Map.of("values",
						List.of(Map.of("metricNumber", "1", "value", value, "observations", 120, "measuredOn",
								"2026-11-02", "valueSource", source)),
						"spent", 4200, "spentSource", "2026-11-02, invoice", "harm", "no", "next", next));
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
