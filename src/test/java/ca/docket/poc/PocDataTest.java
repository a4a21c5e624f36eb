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
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.keeping.Night;
import ca.docket.commitment.Commitment;
import ca.docket.commitment.Commitments;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** What becomes of the data of a trial: its assessment of privacy, and its settlement. */
@DocketTest
class PocDataTest {

	private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

	@Autowired
	PocSteps people;

	@Autowired
	DemoCases demo;

	@Autowired
	Commitments commitments;

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
		Map<String, Object> charter = PocAnswers.personal();
		charter.putAll(Map.of("vendorChosen", "existing", "vendor", "Cedar Systems"));
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

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anAssessmentThatWasNotAwaitedGoesOnAfterTheTrialWhichIsKeptUntilItIsAccepted(boolean decided,
			@Autowired RuntimeService runtime) {
		Case trial = this.people.propose(PocAnswers.personal());
		runtime.setVariable(trial.processInstanceId(), "privacyBy", "policy");
		this.people.signAndApprove(trial);
		decideWaiting(trial, "begin");
		if (decided) {
			this.people.checkIn(trial, "evaluate", List.of(PocAnswers.value(1, 12, 120), PocAnswers.value(2, 4, 120)));
			this.people.evaluate(trial, 3);
			this.people.decide(trial, "stop");
		}
		else {
			this.people.checkIn(trial, "stop-early", List.of(), Map.of("earlyReasons", "The vendor left."));
			this.people.earlyLessons(trial);
		}
		List<Commitment> left = this.commitments.of(trial.number());
		assertThat(left).allMatch(Commitment::isOpen)
			.extracting(Commitment::topic)
			.containsExactly("privacy-impact", "test-copies", "used-about-people");
		release(left.get(1), "requester2", "security");
		release(left.get(2), "requester", "executive");
		assertThat(isKept(trial)).isTrue();
		release(left.get(0), "requester2", "privacy");
		assertThat(isKept(trial)).isFalse();
	}

	@Test
	void anAssessmentThatIsAwaitedEndsWithATrialThatIsStoppedBeforeIt(@Autowired PausePage pauses) {
		Case trial = this.people.propose(PocAnswers.personal());
		this.people.signAndApprove(trial);
		pauses.pause(trial, "requester2", "other", "The vendor left.");
		this.people.complete("director", trial, "Activity_LiftPause",
				Map.of("pauseDecision", "stop", "earlyReasons", "The vendor left."));
		this.people.earlyLessons(trial);
		assertThat(this.commitments.of(trial.number())).filteredOn(Commitment::isOpen)
			.extracting(Commitment::topic)
			.containsExactly("test-copies", "used-about-people");
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
			Case trial = this.people.propose(PocAnswers.personal());
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

	@ParameterizedTest
	@ValueSource(strings = { "scale", "scale-in-part", "stop" })
	void everyEndingSettlesTheDataAndWhatWasUsedAboutPeopleIsKeptForAYear(String decision) {
		Map<String, Object> charter = PocAnswers.personal();
		charter.putAll(Map.of("vendorChosen", "direct", "vendor", "Cedar Systems"));
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

}
