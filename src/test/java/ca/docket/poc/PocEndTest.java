package ca.docket.poc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Links;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.followon.FollowOns;
import ca.docket.casefile.keeping.Night;
import ca.docket.commitment.Commitment;
import ca.docket.commitment.Commitments;
import ca.docket.commitment.Promise;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** What comes before and after a trial: its request, its data, and its scaling. */
@DocketTest
class PocEndTest {

	private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

	@Autowired
	PocSteps people;

	@Autowired
	DemoCases demo;

	@Autowired
	Commitments commitments;

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

	@Autowired
	RepositoryService repository;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void personalDataWaitsForItsAssessmentAndIsSettledAfterTheCaseHasEndedWhichIsKeptUntilThen() {
		Map<String, Object> charter = PocAnswers.charter();
		charter.putAll(Map.of("dataUsed", "personal", "vendorChosen", "existing", "vendor", "Cedar Systems"));
		Case trial = this.people.propose(charter);
		this.people.signAndApprove(trial);
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

	@Test
	void whereTheLawDoesNotAskForTheAssessmentATrialMayBeginBeforeItIsAcceptedWithReasons() throws IOException {
		policy(trial -> {
			decideWaiting(trial, "begin");
			assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
			assertThat(this.people.record(trial)).contains("director waiting-decided");
			Commitment assessment = this.commitments.of(trial.number()).get(0);
			assertThat(assessment.isOpen()).isTrue();
			release(assessment, "requester2", "privacy");
			this.people.checkIn(trial, "continue", List.of());
		});
	}

	@Test
	void whereTheLawDoesNotAskForTheAssessmentATrialMayStillWaitForIt() throws IOException {
		policy(trial -> {
			decideWaiting(trial, "wait");
			assertThat(this.people.waiting(trial)).isEmpty();
			release(this.commitments.of(trial.number()).get(0), "requester2", "privacy");
			assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
		});
	}

	/** A trial on personal information of an office whose policy asks for assessments. */
	private void policy(Consumer<Case> then) throws IOException {
		String terms = Files.readString(Path.of("dmn/poc-terms.dmn"))
			.replace("<text>\"law\"</text>", "<text>\"policy\"</text>");
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			status.setRollbackOnly();
			this.repository.createDeployment().addString("poc-terms.dmn", terms).deploy();
			Map<String, Object> charter = PocAnswers.charter();
			charter.put("dataUsed", "personal");
			Case trial = this.people.propose(charter);
			this.people.signAndApprove(trial);
			assertThat(this.people.waiting(trial)).containsExactly("Activity_DecideWaiting");
			then.accept(trial);
		});
	}

	private void decideWaiting(Case trial, String waiting) {
		this.people.complete("director", trial, "Activity_DecideWaiting",
				Map.of("waiting", waiting, "waitingReasons", "The list has no names in it."));
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
		Map<String, Object> charter = PocAnswers.charter();
		charter.put("dataUsed", "personal");
		this.people.complete("coordinator", trial, "Activity_WriteCharter", charter);
		this.people.declareNone(trial);
		this.people.signAndApprove(trial);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
		assertThat(this.commitments.of(trial.number())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "scale", "scale-in-part", "stop" })
	void everyEndingSettlesTheDataAndWhatWasUsedAboutPeopleIsKeptForAYear(String decision) {
		Map<String, Object> charter = PocAnswers.charter();
		charter.putAll(Map.of("dataUsed", "personal", "vendorChosen", "direct", "vendor", "Cedar Systems"));
		Case trial = this.people.propose(charter);
		this.people.signAndApprove(trial);
		release(this.commitments.of(trial.number()).get(0), "requester2", "privacy");
		this.people.checkIn(trial, "evaluate", List.of(PocAnswers.value(1, 5, 120), PocAnswers.value(2, 4, 120)));
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
		Map<String, Object> charter = PocAnswers.charter();
		charter.put("sponsor", "coordinator2@example.org");
		Case trial = this.people.propose(charter);
		this.people.judge(trial, "approve");
		this.people.checkIn(trial, "evaluate", List.of(PocAnswers.value(1, 5, 120), PocAnswers.value(2, 4, 120)));
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
		this.people.complete("coordinator", trial, "Activity_WriteCharter", PocAnswers.charter());
		this.people.declareNone(trial);
		this.people.judge(trial, "approve");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
		assertThat(this.people.variable(trial, "privacyAccepted")).isEqualTo("no");
	}

}
