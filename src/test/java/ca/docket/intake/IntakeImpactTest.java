package ca.docket.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.LoggedDecision;
import ca.docket.casefile.documents.Attached;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.intake.impact.Exports;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A request whose tier calls for an impact assessment: attached, refused, missing,
 * waived.
 */
@DocketTest
class IntakeImpactTest {

	private static final String ATTACH = "Activity_AttachAssessment";

	@Autowired
	IntakeSteps people;

	@Autowired
	Attached attached;

	@Autowired
	Documents documents;

	@Autowired
	DecisionLog decisionLog;

	@Autowired
	ManagementService jobs;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aLevelWithinTheTierGoesOnToReviewWithItsScores() {
		Case request = waitingForTheFile();
		assertThat(this.people.open(request)).singleElement()
			.satisfies(task -> assertThat(task.getAssignee()).isEqualTo("requester"));
		Document file = attach(request, published());
		assertThat(this.people.waiting(request)).containsOnly("Activity_ReviewRequest");
		assertThat(this.people.offeredTo(request)).contains("review-data");
		assertThat(this.people.record(request)).last()
			.extracting(AuditEntry::answers, InstanceOfAssertFactories.MAP)
			.isEqualTo(Map.of("file", file.name(), "version", "0.10.0", "raw", "41 / 126", "mitigation", "35 / 46",
					"current", "41 / 126", "level", 2));
		assertThat(shown(request, "impact", Locale.ENGLISH)).contains("Level II", "tool version 0.10.0", "41 / 126",
				"voluntary screen");
		assertThat(shown(request, "impact", Locale.FRENCH)).contains("Niveau II", "volontaire");
		assertThat(this.people.story(request)).endsWith("requester assessment-attached", "null assessment-scored");
	}

	@Test
	void aLevelAboveTheTierRaisesItAndTheCaseReturnsToTriageWithTheReason() {
		Case request = waitingForTheFile();
		attach(request, Exports.ofLevel(3));
		assertThat(this.people.waiting(request)).containsExactly("Activity_TriageRequest");
		assertThat(rules(request, "intake-risk-tier")).containsExactly(List.of("ai-in-public"),
				List.of("impact-level-3"));
		assertThat(rules(request, "intake-assessments")).hasSize(2)
			.last(InstanceOfAssertFactories.LIST)
			.contains("tier-3-or-above");
		assertThat(shown(request, "tier", Locale.ENGLISH)).isEqualTo("3");
		assertThat(shown(request, "tables", Locale.ENGLISH))
			.contains("The impact assessment came out at level III, above the tier found before");
		this.people.triage(request, "send-on", Map.of());
		assertThat(this.people.offeredTo(request)).contains("review-data", "review-legal");
		assertThat(this.people.waiting(request)).as("it is not asked for twice").doesNotContain(ATTACH);
	}

	@Test
	void aCoordinatorMayStillSetAnotherTierThanTheAssessment() {
		Case request = waitingForTheFile();
		attach(request, Exports.ofLevel(4));
		this.people.triage(request, "change-tier",
				Map.of("newTier", "3", "tierReason", "It is tried with made-up data first."));
		assertThat(shown(request, "tier", Locale.ENGLISH)).isEqualTo("3");
		this.people.triage(request, "send-on", Map.of());
		assertThat(this.people.waiting(request)).containsOnly("Activity_ReviewRequest");
	}

	@Test
	void aFileThatCannotBeScoredGetsASentenceAndASecondChance() {
		Case request = waitingForTheFile();
		attach(request, "{\"version\":\"v9\",\"currentPage\":0,\"data\":{}}");
		assertThat(this.people.waiting(request)).containsExactly(ATTACH);
		assertThat(shown(request, "notScored", Locale.ENGLISH)).contains("AIA Results", "v9");
		assertThat(this.people.story(request)).doesNotContain("null assessment-scored");
		attach(request, " ".repeat(512 * 1024 + 1));
		assertThat(shown(request, "notScored", Locale.ENGLISH)).contains("larger than 512 kB");
		attach(request, published());
		assertThat(this.people.waiting(request)).containsOnly("Activity_ReviewRequest");
		assertThat(this.documents.of(request.number())).as("nothing is lost").hasSize(3);
		assertThat(this.people.story(request)).containsSubsequence("requester assessment-attached", "null not-scored",
				"requester assessment-attached", "null not-scored", "requester assessment-attached",
				"null assessment-scored");
	}

	@Test
	void withoutAFileTheTaskStaysOpen() {
		Case request = waitingForTheFile();
		assertThatThrownBy(() -> this.people.complete("requester", request, ATTACH, Map.of()))
			.isInstanceOf(RuntimeException.class);
		assertThat(this.people.waiting(request)).containsExactly(ATTACH);
	}

	@Test
	void silenceReturnsTheCaseToTriageWhichMayAskAgain() {
		Case request = waitingForTheFile();
		Job silence = this.jobs.createJobQuery().processInstanceId(request.processInstanceId()).timers().singleResult();
		assertThat(silence.getDuedate()).isInTheFuture();
		this.jobs.executeJob(silence.getId());
		assertThat(this.people.waiting(request)).containsExactly("Activity_TriageRequest");
		assertThat(shown(request, "impact", Locale.ENGLISH)).contains("None was attached in time");
		this.people.triage(request, "send-on", Map.of("impactWaiver", "attach"));
		assertThat(this.people.waiting(request)).containsExactly(ATTACH);
	}

	@Test
	void silenceDoesNotUndoATierThatACoordinatorSet() {
		Case request = this.people.submit("requester", IntakeSteps.aUseCase());
		this.people.triage(request, "change-tier", Map.of("newTier", "3", "tierReason", "Minutes name people."));
		this.people.triage(request, "send-on", Map.of("impactWaiver", "attach"));
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(request.processInstanceId())
			.timers()
			.singleResult()
			.getId());
		assertThat(this.people.waiting(request)).containsExactly("Activity_TriageRequest");
		assertThat(shown(request, "tier", Locale.ENGLISH)).isEqualTo("3");
		assertThat(shown(request, "tables", Locale.ENGLISH)).contains("A coordinator set tier 3");
		assertThat(shown(request, "impact", Locale.ENGLISH)).contains("None was attached in time");
	}

	@Test
	void aCoordinatorWaivesItWithAReasonThatTheReviewersRead() {
		Case request = this.people.submit("requester", inPublic());
		assertThat(shown(request, "impact", Locale.ENGLISH)).contains("One is called for", "voluntary screen");
		this.people.triage(request, "send-on",
				Map.of("impactWaiver", "waive", "impactWaiverReason", "It was assessed last year."));
		assertThat(this.people.waiting(request)).containsOnly("Activity_ReviewRequest");
		assertThat(shown(request, "impact", Locale.ENGLISH)).contains("waived it on", "It was assessed last year");
		assertThat(this.people.record(request)).last()
			.satisfies(
					triage -> assertThat(triage.answer("impactWaiverReason")).isEqualTo("It was assessed last year."));
	}

	@Test
	void aWaiverNeedsItsReasonAndIsOnlyThereWhereAnAssessmentIsDue() {
		Case due = this.people.submit("requester", inPublic());
		assertThatThrownBy(() -> this.people.triage(due, "send-on", Map.of("impactWaiver", "waive")))
			.hasMessageContaining("impactWaiverReason");
		Case notDue = this.people.submit("requester", IntakeSteps.aUseCase());
		assertThatThrownBy(() -> this.people.triage(notDue, "send-on",
				Map.of("impactWaiver", "waive", "impactWaiverReason", "Why not")))
			.hasMessageContaining("impactWaiver");
		assertThat(this.people.waiting(due)).containsExactly("Activity_TriageRequest");
		assertThat(this.people.waiting(notDue)).containsExactly("Activity_TriageRequest");
	}

	@Test
	void whatIsJudgedLaterRestsOnTheScores() {
		Case request = waitingForTheFile();
		attach(request, published());
		this.people.review("data", request, "proceed", Map.of());
		assertThat(this.jdbc.sql("""
				select jsonb_path_query_array(basis, '$.answers[*].activity')::text from casefile_record
				where process_instance_id = ? and what = 'reviewed'""")
			.param(request.processInstanceId())
			.query(String.class)
			.single()).contains("Activity_ScoreAssessment");
	}

	/** An AI use case that the public meets: tier 2. */
	private static Map<String, Object> inPublic() {
		return IntakeSteps.aUseCase(Map.of("publicFacing", "yes", "affected", "public"));
	}

	private Case waitingForTheFile() {
		Case request = this.people.submit("requester", inPublic());
		this.people.triage(request, "send-on", Map.of("impactWaiver", "attach"));
		assertThat(this.people.waiting(request)).containsExactly(ATTACH);
		return request;
	}

	private Document attach(Case request, String content) {
		Task task = this.people.open(request).get(0);
		Document file = this.attached.to(task, request.number(), "AIA Results.json", content);
		this.people.complete("requester", request, ATTACH, Map.of("impactNote", "Filled in by the vendor and me."));
		return file;
	}

	private static String published() {
		return Exports.file(Exports.published().findFirst().orElseThrow());
	}

	private List<List<String>> rules(Case request, String table) {
		return this.decisionLog.of(request.processInstanceId())
			.stream()
			.filter(logged -> logged.decision().equals(table))
			.map(LoggedDecision::rules)
			.toList();
	}

	/** What the person sees in the form of the task that is open. */
	private String shown(Case request, String name, Locale language) {
		String activity = this.people.open(request).get(0).getTaskDefinitionKey();
		String reader = activity.equals(ATTACH) ? "requester"
				: language.getLanguage().equals("fr") ? "coordinator2" : "coordinator";
		return String.valueOf(this.people.shown(reader, request, activity).get(name));
	}

}
