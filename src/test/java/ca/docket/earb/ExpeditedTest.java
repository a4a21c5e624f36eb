package ca.docket.earb;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseFamilies;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.commitment.Commitment;
import ca.docket.commitment.Commitments;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** The chair decides on the expedited path, and conditions are kept or lapse. */
@DocketTest
class ExpeditedTest {

	private static final Map<String, Object> CONDITION = Map.of("condition", "Keep a log.", "by", "security", "days",
			10, "evidence", "The log of a week");

	@Autowired
	EarbSteps people;

	@Autowired
	HistoryService history;

	@Autowired
	ManagementService jobs;

	@Autowired
	TaskService tasks;

	@Autowired
	Commitments commitments;

	@Autowired
	Documents documents;

	@Autowired
	CaseFamilies families;

	@Test
	void theChairDoesNotEndorseAndSaysWhy() {
		Case solution = waitingForTheChair();
		decide(solution, "not-endorsed", Map.of());
		assertEnded(solution, "not-endorsed", "Event_NotEndorsed", "earb-not-endorsed");
		assertThat(this.people.lastLetter(solution).html()).contains("Looked at by the chair.");
	}

	@Test
	void whatTheArchitectsFoundIsBeforeTheChairAndTheirConditionsAreFilledIn() {
		Case solution = waitingForTheChair();
		Map<String, Object> shown = this.people.shown("chair", solution, "Activity_DecideExpedited");
		assertThat(shown.get("said").toString()).contains("**Assess layer** – Samuel Okafor", "**Security**",
				"The security layer is sound", "Keep a log", "Threats were looked at");
		assertThat(shown.get("tables").toString()).contains("**Expedited**", "keeps to what the office knows");
		assertThat(shown.get("conditions").toString()).contains("Keep a log.", "The log of a week");
		assertThat(this.people.shown("member2", solution, "Activity_DecideExpedited").get("said").toString())
			.contains("Sécurité", "Les menaces ont été examinées");
	}

	@Test
	void whoProposedNoConditionIsSeenToHaveProposedNone() {
		Case solution = this.people.submit("requester2", EarbSteps.middling());
		this.people.check(solution, "go-on", Map.of());
		this.people.assess("architect", layer(solution, "security"), Map.of("conditions", List.of()));
		this.people.assessAll(solution);
		assertThat(this.people.shown("chair", solution, "Activity_DecideExpedited").get("said").toString())
			.contains("- Conditions that you propose  \n  **–**");
	}

	@Test
	void withoutAConditionNobodyEndorsesWithConditions() {
		Case solution = waitingForTheChair();
		assertThatThrownBy(() -> decide(solution, "endorsed-with-conditions", Map.of("conditions", List.of())))
			.hasMessageContaining("Conditions");
		assertThat(this.people.waiting(solution)).containsExactly("Activity_DecideExpedited");
	}

	@Test
	void anUnknownOwnerOfAConditionIsRefused() {
		Case solution = waitingForTheChair();
		assertThatThrownBy(() -> decide(solution, "endorsed-with-conditions",
				Map.of("conditions", List.of(with(CONDITION, "owner", "nobody@example.org")))))
			.hasMessageContaining("nobody@example.org");
		assertThat(this.people.waiting(solution)).containsExactly("Activity_DecideExpedited");
	}

	@Test
	void conditionsAreKeptByTheirOwnersAndTheCaseEndsWhenAllAreMet() {
		Case solution = underConditions(List.of(with(CONDITION, "owner", "owner1"),
				with(with(CONDITION, "by", "application"), "condition", "Write a manual.")));
		assertThat(this.commitments.of(solution.number()))
			.extracting(Commitment::owner, Commitment::judges, Commitment::consents)
			.containsExactly(tuple("owner1", "architects-security", "earb-chairs"),
					tuple("requester2", "architects-application", "earb-chairs"));
		assertThat(this.families.standing(solution, Locale.ENGLISH))
			.hasValue("Solution endorsed with conditions; 0 of 2 commitments met");
		this.commitments.of(solution.number()).forEach(this::meet);
		assertEnded(solution, "conditions-met", "Event_ConditionsMet", "earb-conditions-met");
	}

	@Test
	void anOverdueConditionMakesTheEndorsementLapseAndSponsorAndChairAreTold() {
		Case solution = underConditions(List.of(CONDITION));
		Commitment condition = this.commitments.of(solution.number()).get(0);
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(condition.processInstanceId())
			.timers()
			.singleResult()
			.getId());
		assertThat(this.people.outcome(solution)).isEqualTo("lapsed");
		assertThat(this.people.open(solution)).isEmpty();
		assertPassed(solution, "Event_Lapsed");
		assertThat(this.people.letters(solution)).filteredOn(letter -> letter.template().equals("earb-lapsed"))
			.allSatisfy(letter -> assertThat(letter.html()).contains("Keep a log."))
			.extracting(EarbSteps.Letter::recipient)
			.contains("requester2", "sponsor@example.org", "chair");
	}

	@Test
	void theChairEndorsesOnTheExpeditedPathWithWhatTheArchitectsFound() {
		Case solution = this.people.submit("requester2", EarbSteps.middling());
		this.people.check(solution, "go-on", Map.of());
		assertThat(this.people.offeredTo(solution)).containsExactlyInAnyOrder("architects-application",
				"architects-security");
		this.people.assessAll(solution);
		assertThat(this.people.offeredTo(solution)).containsExactly("earb-chairs");
		this.people.complete("chair", solution, "Activity_DecideExpedited",
				Map.of("decision", "endorsed", "reasons", "Sound in both layers."));
		assertEnded(solution, "endorsed", "Event_Endorsed", "earb-endorsed");
		assertThat(this.people.lastLetter(solution).html()).contains("Sound in both layers.");
		assertThat(this.documents.of(solution.number())).extracting(Document::name).contains("record-of-decision.pdf");
	}

	@Test
	void theCaseThatItCameFromGetsALineOfTheDecision() {
		Case origin = this.people.begin("requester2", "Opening hours of pools");
		Case solution = this.people.request(Map.of("requester", "requester2", "origin", origin.number()));
		this.people.attachOverview(solution);
		this.people.complete("requester2", solution, "Activity_CompleteSubmission", EarbSteps.middling());
		this.people.check(solution, "go-on", Map.of());
		this.people.assessAll(solution);
		decide(solution, "endorsed", Map.of());
		assertThat(this.people.record(origin)).last().satisfies(line -> {
			assertThat(line.action()).isEqualTo("board-decided");
			assertThat(line.answers()).containsEntry("case", solution.number()).containsEntry("decision", "endorsed");
		});
	}

	private static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
		Map<String, Object> other = new HashMap<>(row);
		other.put(field, value);
		return other;
	}

	private Case waitingForTheChair() {
		Case solution = this.people.submit("requester2", EarbSteps.middling());
		this.people.check(solution, "go-on", Map.of());
		this.people.assess("architect", layer(solution, "security"), Map.of("conditions", List.of(CONDITION)));
		this.people.assessAll(solution);
		return solution;
	}

	private Case underConditions(List<Map<String, Object>> conditions) {
		Case solution = waitingForTheChair();
		decide(solution, "endorsed-with-conditions", Map.of("conditions", conditions));
		return solution;
	}

	private void decide(Case solution, String decision, Map<String, Object> more) {
		Map<String, Object> answers = new HashMap<>(more);
		answers.putAll(Map.of("decision", decision, "reasons", "Looked at by the chair."));
		this.people.complete("chair", solution, "Activity_DecideExpedited", answers);
	}

	/** The owner reports with a document, and an architect accepts. */
	private void meet(Commitment condition) {
		this.people.attach(task(condition), condition.caseNumber(), "Evidence.pdf");
		this.people.complete(condition.owner(), task(condition), Map.of("report", "done", "account", "It is there."));
		this.people.complete("architect", task(condition), Map.of("judgement", "accept"));
	}

	private Task task(Commitment condition) {
		return this.tasks.createTaskQuery().processInstanceId(condition.processInstanceId()).singleResult();
	}

	private Task layer(Case solution, String layer) {
		return this.tasks.createTaskQuery()
			.processInstanceId(solution.processInstanceId())
			.taskCandidateGroup("architects-" + layer)
			.singleResult();
	}

	private void assertPassed(Case solution, String event) {
		assertThat(this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(solution.processInstanceId())
			.activityId(event)
			.finished()
			.count()).isEqualTo(1);
	}

	private void assertEnded(Case solution, String outcome, String event, String letter) {
		assertThat(this.people.outcome(solution)).isEqualTo(outcome);
		assertThat(this.people.open(solution)).isEmpty();
		assertPassed(solution, event);
		assertThat(List.of(this.people.lastLetter(solution).template())).containsExactly(letter);
	}

}
