package ca.docket.earb;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Pdf;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.documents.Filing;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A few solutions before the board for those who try Docket out: made once, on the first
 * start, by the demo people themselves through the forms. All of them or none.
 */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "docket.local.cases", matchIfMissing = true)
class EarbDemo implements ApplicationRunner {

	private static final Map<String, Object> SUBMISSION = Map.ofEntries(Map.entry("sponsor", "director@example.org"),
			Map.entry("costBand", "250k-1m"), Map.entry("newTechnology", "no"), Map.entry("exception", "no"),
			Map.entry("classification", "internal"), Map.entry("personalInformation", "no"),
			Map.entry("hosting", "cloud-canada"), Map.entry("integrates", "none"), Map.entry("wantedBy", "2027-06-01"));

	/** Of the layers that these solutions touch. */
	private static final List<String> CRITERIA = List.of("businessNeed", "businessPlans", "businessDecisions",
			"applicationReuse", "applicationInterfaces", "applicationAccess", "technologyStandards",
			"technologyRecovery", "technologyExit", "securityDesign", "securityAccess", "securityOperation");

	private final DemoCases cases;

	private final Filing filing;

	private final Pdf pdf;

	private final Clock clock;

	EarbDemo(DemoCases cases, Filing filing, Pdf pdf, Clock clock) {
		this.cases = cases;
		this.filing = filing;
		this.pdf = pdf;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.cases.none("earb")) {
			waitingForTheCheck();
			waitingForTheChair();
			beforeTheBoard();
		}
	}

	private void waitingForTheCheck() {
		submit("requester", "fr", "library", "Catalogue commun des bibliothèques",
				"Un seul catalogue remplace ceux des dix-huit succursales.",
				"Essai au printemps, mise en service en juin.", Map.of("costBand", "50k-250k"));
	}

	private void waitingForTheChair() {
		Case solution = submit("requester2", "en", "parks-and-recreation", "Booking of sports fields",
				"Clubs book a field themselves and see at once whether it is free.",
				"A trial in March, all fields in June.", Map.of());
		check(solution);
		assess(solution, "It keeps to what the office runs already.");
	}

	private void beforeTheBoard() {
		Case solution = submit("requester2", "en", "water", "Sensors in the water mains",
				"Leaks are found before they are seen in the street.", "A hundred sensors this year.",
				Map.of("newTechnology", "yes", "technology", "A radio network that the office does not have yet",
						"costBand", "1m-2500k"));
		check(solution);
		assess(solution, "The network is new to the office and needs an owner.");
	}

	private Case submit(String person, String language, String division, String title, String description,
			String timeline, Map<String, Object> facts) {
		Case solution = this.cases.begin("earb", person,
				Map.of("title", title, "division", division, "language", language));
		Task task = this.cases.tasks(solution, "Activity_CompleteSubmission").get(0);
		this.filing.evidence(solution.number(), "overview.pdf", task, overview(solution, description));
		Map<String, Object> submission = new HashMap<>(SUBMISSION);
		submission.putAll(Map.of("description", description, "timeline", timeline));
		submission.putAll(facts);
		this.cases.complete(person, task, submission);
		return solution;
	}

	private byte[] overview(Case solution, String description) {
		return this.pdf.bytes("evidence/form", Locale.ENGLISH, Map.of("number", solution.number(), "what",
				solution.title(), "when", "", "who", description, "answers", List.of()), this.clock.instant());
	}

	private void check(Case solution) {
		this.cases.complete("coordinator", this.cases.tasks(solution, "Activity_CheckCompleteness").get(0),
				Map.of("check", "go-on"));
	}

	private void assess(Case solution, String findings) {
		this.cases.tasks(solution, "Activity_AssessLayer").forEach(task -> {
			Map<String, Object> answers = new HashMap<>(Map.of("findings", findings));
			String layer = this.cases.topic(task, "layer");
			CRITERIA.stream()
				.filter(criterion -> criterion.startsWith(layer))
				.forEach(met -> answers.put(met, "meets"));
			this.cases.complete("architect", task, answers);
		});
	}

}
