package ca.docket.poc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Links;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.followon.FollowOns;
import ca.docket.casefile.keeping.Night;
import ca.docket.commitment.Commitment;
import ca.docket.commitment.Commitments;
import ca.docket.commitment.Promise;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

/** How evidence is scored twice, and what comes before and after a trial. */
@DocketTest
class PocEndTest {

	private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

	@Autowired
	PocSteps people;

	@Autowired
	DemoCases demo;

	@Autowired
	ScoreWords scores;

	@Autowired
	Evaluations evaluations;

	@Autowired
	Commitments commitments;

	@Autowired
	Trials trials;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	FollowOns followOns;

	@Autowired
	Links links;

	@Autowired
	Cases cases;

	@Autowired
	Night night;

	@Autowired
	TaskService tasks;

	@Autowired
	ManagementService jobs;

	@LocalServerPort
	int port;

	@Test
	void whereScoresLieFarApartTheEvaluatorsAloneSeeThemAndReviseOnce() {
		Case trial = scoredWithAHostileZero();
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CloseRevision", "Activity_ReviseScores",
				"Activity_ReviseScores", "Activity_ReviseScores");
		assertThat(this.people.record(trial)).noneMatch(act -> act.contains("scored"));
		assertThat(this.scores.all(trial, Locale.ENGLISH)).contains("0 – Absent", "4 – Independently", "of the log");
		assertThat(this.scores.of(trial, "evaluator3")).containsEntry("evidenceUse", "0").hasSize(5);
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.demo.complete("evaluator1",
				this.people.own("evaluator3", trial, "Activity_ReviseScores"), Map.of("revise", "no")));
		this.people.revise("evaluator1", trial, null);
		this.people.revise("evaluator2", trial, null);
		this.people.revise("evaluator3", trial, 3);
		this.people.lessons(trial);
		assertThat(this.people.record(trial)).contains("evaluator3 scored", "evaluator3 scores-revised");
		assertThat(this.evaluations.firstScores(trial)).extracting(score -> score.values().get("evidenceUse"))
			.containsExactly("4", "4", "0");
		assertThat(this.evaluations.scores(trial)).extracting(score -> score.values().get("evidenceUse"))
			.containsExactly("4", "4", "3");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale");
	}

	@Test
	void whoSeesTheTaskOfAnEvaluatorSeesNoScoresInIt() {
		Case trial = scoredWithAHostileZero();
		String values = "/camunda/api/engine/engine/default/task/%s/form-variables"
			.formatted(this.people.own("evaluator3", trial, "Activity_ReviseScores").getId());
		assertThat(signedIn("evaluator3").call(values).body()).contains("of the log", "evidenceUse");
		assertThat(signedIn("director").call(values).body()).contains("budgetSoFar")
			.doesNotContain("of the log", "evidenceUse");
	}

	private Visitor signedIn(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

	@Test
	void whoeverDoesNotReviseKeepsTheirScoresWhenTheApproverEndsIt() {
		Case trial = scoredWithAHostileZero();
		this.people.complete("director", trial, "Activity_CloseRevision", Map.of("closeReason", "A week has passed."));
		this.people.lessons(trial);
		assertThat(this.evaluations.scores(trial)).extracting(score -> score.values().get("evidenceUse"))
			.containsExactly("4", "4", "0");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale");
	}

	@Test
	void scoresThatAgreeAreNotRevised() {
		Case trial = this.people.measured(5);
		this.people.score("evaluator1", trial, 4);
		this.people.score("evaluator2", trial, 3);
		this.people.score("evaluator3", trial, 3);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_WriteLessons");
	}

	private Case scoredWithAHostileZero() {
		Case trial = this.people.measured(5);
		this.people.score("evaluator1", trial, 4);
		this.people.score("evaluator2", trial, 4);
		this.people.score("evaluator3", trial, 0);
		return trial;
	}

	@Test
	void personalDataWaitsForItsAssessmentAndIsSettledAfterTheCaseHasEndedWhichIsKeptUntilThen() {
		Map<String, Object> charter = PocSteps.charter();
		charter.putAll(Map.of("dataUsed", "personal", "vendorChosen", "existing", "vendor", "Cedar Systems"));
		Case trial = this.people.propose(charter);
		this.people.complete("privacy", trial, "Activity_SignCharter", Map.of("signature", "sign"));
		this.people.complete("security", trial, "Activity_SignCharter", Map.of("signature", "sign"));
		this.people.judge(trial, "approve");
		assertThat(this.people.waiting(trial)).isEmpty();
		assertThat(this.commitments.of(trial.number())).extracting(Commitment::topic, Commitment::owner)
			.containsExactly(tuple("privacy-impact", "requester2"));
		release(this.commitments.of(trial.number()).get(0), "requester2", "privacy");
		this.people.checkIn(trial, "stop-early", List.of(), Map.of("earlyReasons", "The vendor left."));
		this.people.earlyLessons(trial);
		assertThat(this.people.outcome(trial)).isEqualTo("stopped-early");
		List<Commitment> left = this.commitments.of(trial.number()).stream().filter(Commitment::isOpen).toList();
		assertThat(left).extracting(Commitment::topic, Commitment::owner, Commitment::judges)
			.containsExactly(tuple("vendor-copies", "requester2", "coordinators"),
					tuple("test-copies", "requester2", "review-security"),
					tuple("used-about-people", "requester", "executives"));
		assertThat(isKept(trial)).isTrue();
		release(left.get(0), "requester2", "coordinator2");
		release(left.get(1), "requester2", "security");
		release(left.get(2), "requester", "executive");
		assertThat(isKept(trial)).isFalse();
	}

	/** The owner says that a commitment is not needed, and another agrees. */
	private void release(Commitment commitment, String owner, String judge) {
		this.demo.complete(owner, called(commitment), Map.of("report", "not-needed", "why", "Nothing is left."));
		this.demo.complete(judge, called(commitment), Map.of("judgement", "release", "grounds", "So it is."));
	}

	private Task called(Commitment commitment) {
		return this.tasks.createTaskQuery().processInstanceId(commitment.processInstanceId()).singleResult();
	}

	/** Past a night in which its retention period has long expired. */
	private boolean isKept(Case trial) {
		this.night.pass(trial, LONG_AGO);
		return this.cases.find(trial.number()).orElseThrow().deletedAt() == null;
	}

	@Test
	void anAssessmentThatWasAcceptedForTheRequestCountsForTheTrial() {
		Case request = this.demo.begin("intake", "requester",
				Map.of("title", "May we try it?", "division", "housing", "language", "en", "asksFor", "advice",
						"problem", "Letters come in many languages.", "benefit", "We answer sooner."));
		Promise.Text assessment = new Promise.Text("The assessment", "L’évaluation");
		String promised = this.commitments
			.promise(new Promise(request.number(), request.processInstanceId(), "intake-assessments", "privacy-impact",
					assessment, "requester", 30, assessment, "review-privacy", "directors"));
		this.jdbc.sql("update commitment set state = 'met', ended_at = now() where id = ?").param(promised).update();
		this.followOns.start(request, List.of("poc.requested"), null, "requester");
		Case trial = this.links.of(request.number()).get(0).to();
		Map<String, Object> charter = PocSteps.charter();
		charter.put("dataUsed", "personal");
		this.people.complete("coordinator", trial, "Activity_WriteCharter", charter);
		this.people.complete("privacy", trial, "Activity_SignCharter", Map.of("signature", "sign"));
		this.people.complete("security", trial, "Activity_SignCharter", Map.of("signature", "sign"));
		this.people.judge(trial, "approve");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
		assertThat(this.commitments.of(trial.number())).isEmpty();
	}

	@Test
	void whoScoresAndWhoDecidesSeeHowMuchEachCriterionCounts() {
		Case trial = this.people.measured(5);
		assertThat(form("evaluator1", trial, "Activity_ScoreEvidence")).contains("by version ",
				"The benefit that the charter names: 2");
		this.people.score("evaluator1", trial, 4);
		this.people.score("evaluator2", trial, 4);
		this.people.score("evaluator3", trial, 3);
		this.people.lessons(trial);
		assertThat(this.scores.medians(this.trials.of(trial), Locale.ENGLISH)).contains(
				"The benefit that the charter names: **4 – Independently validated** (counts 2)",
				"the evidence comes to **4** of 4. The lowest that counts is **4**.");
	}

	private String form(String person, Case trial, String activity) {
		return signedIn(person)
			.call("/camunda/api/engine/engine/default/task/%s/form-variables"
				.formatted(this.people.own(person, trial, activity).getId()))
			.body();
	}

	@ParameterizedTest
	@ValueSource(strings = { "scale", "scale-in-part", "stop" })
	void everyEndingSettlesTheDataAndWhatWasUsedAboutPeopleIsKeptForAYear(String decision) {
		Map<String, Object> charter = PocSteps.charter();
		charter.putAll(Map.of("dataUsed", "personal", "vendorChosen", "direct", "vendor", "Cedar Systems"));
		Case trial = this.people.propose(charter);
		this.people.complete("privacy", trial, "Activity_SignCharter", Map.of("signature", "sign"));
		this.people.complete("security", trial, "Activity_SignCharter", Map.of("signature", "sign"));
		this.people.judge(trial, "approve");
		release(this.commitments.of(trial.number()).get(0), "requester2", "privacy");
		this.people.checkIn(trial, "evaluate", List.of(PocSteps.value(1, 5, 120), PocSteps.value(2, 4, 120)));
		this.people.evaluate(trial, 4);
		this.people.decide(trial, decision);
		this.jobs.createJobQuery()
			.processInstanceId(trial.processInstanceId())
			.activityId("Activity_StartFollowOn")
			.list()
			.forEach(job -> this.jobs.executeJob(job.getId()));
		List<Commitment> left = this.commitments.of(trial.number()).stream().filter(Commitment::isOpen).toList();
		assertThat(left).extracting(Commitment::topic)
			.containsExactly("vendor-copies", "test-copies", "used-about-people");
		assertThat(left.get(2).due()).isAfterOrEqualTo(LocalDate.now().plusYears(1));
	}

	@Test
	void scalingIsARequestOfTheSponsorThatTheIntakeLooksAtAnew() {
		Map<String, Object> charter = PocSteps.charter();
		charter.put("sponsor", "coordinator2@example.org");
		Case trial = this.people.propose(charter);
		this.people.judge(trial, "approve");
		this.people.checkIn(trial, "evaluate", List.of(PocSteps.value(1, 5, 120), PocSteps.value(2, 4, 120)));
		this.people.evaluate(trial, 4);
		this.people.decide(trial, "scale");
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(trial.processInstanceId())
			.activityId("Activity_StartFollowOn")
			.singleResult()
			.getId());
		Case request = this.links.of(trial.number()).get(0).to();
		assertThat(request).extracting(Case::process, Case::submitter, Case::title)
			.containsExactly("intake", "coordinator2", "Summaries of calls");
		this.people.complete("coordinator2", request, "Activity_CompleteRequest",
				Map.of("title", "Summaries of calls", "division", "licensing", "language", "en", "asksFor", "advice",
						"problem", "Callers wait.", "benefit", "They wait less."));
		assertThat(this.people.waiting(request)).containsExactly("Activity_TriageRequest");
		// nobody triages what they sponsored
		PocTest.refused(() -> this.people.complete("coordinator2", request, "Activity_TriageRequest",
				Map.of("triage", "accept")), "a déjà joué un autre rôle");
	}

	@Test
	void anApprovedRequestBecomesATrialWhoseCharterACoordinatorWrites() {
		Case request = this.demo.begin("intake", "requester",
				Map.of("title", "May we try it?", "division", "housing", "language", "en", "asksFor", "advice",
						"problem", "Letters come in many languages.", "benefit", "We answer sooner."));
		assertThat(this.followOns.start(request, List.of("poc.requested"), null, "requester")).isEmpty();
		Case trial = this.links.of(request.number()).get(0).to();
		assertThat(trial).extracting(Case::process, Case::submitter, Case::title)
			.containsExactly("poc", "requester", "May we try it?");
		this.people.complete("coordinator", trial, "Activity_WriteCharter", PocSteps.charter());
		this.people.judge(trial, "approve");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
		assertThat(this.people.variable(trial, "privacyAccepted")).isEqualTo("no");
	}

}
