package ca.docket.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseFamilies;
import ca.docket.commitment.Commitment;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every way in which what was promised with an approval is kept, or is not. */
@DocketTest
class CommitmentsTest {

	private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

	@Autowired
	IntakeSteps people;

	@Autowired
	CommitmentSteps steps;

	@Autowired
	CaseFamilies families;

	@Autowired
	WorkingDays workingDays;

	@Autowired
	Directory directory;

	@Autowired
	RuntimeService runtime;

	@Autowired
	HistoryService history;

	@Autowired
	ManagementService jobs;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aCommitmentIsMetOnceItsReportIsAcceptedAndTheCaseIsClosed() {
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of()));
		Commitment promised = this.steps.one(request);
		assertThat(this.people.templates(request)).endsWith("intake-approved-with-conditions");
		assertThat(this.people.outcome(request)).isNull();
		assertThat(this.steps.task(promised).getAssignee()).isEqualTo("requester");
		assertThat(this.families.standing(request, Locale.ENGLISH))
			.hasValue("Request approved with conditions; 0 of 1 commitment met");
		this.steps.done("requester", promised);
		assertThat(this.steps.one(request).state()).isEqualTo("reported");
		assertThat(this.steps.offeredTo(promised)).containsExactly("review-privacy");
		this.steps.judge("privacy", promised, Map.of("judgement", "accept"));
		assertThat(this.steps.one(request).state()).isEqualTo("met");
		assertThat(this.people.outcome(request)).isEqualTo("approved-with-conditions");
		assertThat(this.people.story(request)).endsWith("requester commitment-reported", "privacy commitment-judged");
	}

	@Test
	void aReportIsReturnedWithWhatIsMissingAndThenAccepted() {
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of()));
		Commitment promised = this.steps.one(request);
		this.steps.done("requester", promised);
		this.steps.judge("privacy", promised, Map.of("judgement", "return", "missing", "The date is missing."));
		assertThat(this.steps.one(request).state()).isEqualTo("open");
		assertThat(this.steps.task(promised).getTaskDefinitionKey()).isEqualTo("Activity_ReportCommitment");
		assertThatThrownBy(() -> this.steps.end("requester", promised,
				Map.of("report", "done", "account", "With the same paper as before.")))
			.hasMessageContaining("exige une preuve");
		this.steps.done("requester", promised);
		this.steps.judge("privacy", promised, Map.of("judgement", "accept", "remark", "Thank you."));
		assertThat(this.people.outcome(request)).isEqualTo("approved-with-conditions");
	}

	@Test
	void theOwnerIsReleasedFromWhatIsNoLongerNeeded() {
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of()));
		Commitment promised = this.steps.one(request);
		this.steps.end("requester", promised, Map.of("report", "not-needed", "why", "Nothing is summarized."));
		this.steps.judge("privacy", promised, Map.of("judgement", "accept"));
		assertThat(this.steps.one(request).state()).isEqualTo("released");
		assertThat(this.people.outcome(request)).isEqualTo("approved-with-conditions");
		assertThat(this.families.standing(request, Locale.ENGLISH)).hasValue("Request approved with conditions");
	}

	@Test
	void thoseWhoJudgeReleaseTheOwnerToo() {
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of()));
		Commitment promised = this.steps.one(request);
		this.steps.done("requester", promised);
		this.steps.judge("privacy", promised, Map.of("judgement", "release", "grounds", "The law changed."));
		assertThat(this.steps.one(request).state()).isEqualTo("released");
	}

	@Test
	void moreTimeMovesTheDueDateAndTheLimitWithIt() {
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of()));
		Commitment promised = this.steps.one(request);
		LocalDate later = this.workingDays.plus(promised.due(), 30);
		this.steps.askForMoreTime(promised, later.toString());
		assertThat(this.steps.one(request).state()).isEqualTo("more-time");
		assertThat(this.steps.offeredTo(promised)).containsExactly("coordinators");
		this.steps.end("coordinator", promised, Map.of("moreTime", "grant"));
		assertThat(this.steps.one(request).due()).isEqualTo(later);
		assertThat(day(this.steps.task(promised).getDueDate())).isEqualTo(later);
		assertThat(day(this.steps.limit(promised).getDuedate())).isEqualTo(this.workingDays.plus(later, 10));
		assertThat(this.jdbc.sql("select due = 'epoch' from notice_plan where task_id = ?")
			.param(this.steps.task(promised).getId())
			.query(Boolean.class)
			.single()).as("reminders go by the task's own due date").isTrue();
	}

	@Test
	void refusedTimeLeavesTheDueDate() {
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of()));
		Commitment promised = this.steps.one(request);
		this.steps.askForMoreTime(promised, promised.due().plusDays(60).toString());
		this.steps.end("coordinator", promised, Map.of("moreTime", "refuse", "grounds", "It is short."));
		assertThat(this.steps.one(request).due()).isEqualTo(promised.due());
		assertThat(day(this.steps.task(promised).getDueDate())).isEqualTo(promised.due());
		assertThat(day(this.steps.limit(promised).getDuedate())).isEqualTo(this.workingDays.plus(promised.due(), 10));
	}

	@Test
	void beyondTheLimitTheDirectorsAreToldOnceAndTheOwnerCanStillReport() {
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of()));
		Commitment promised = this.steps.one(request);
		this.jobs.executeJob(this.steps.limit(promised).getId());
		assertThat(this.people.letters(request)).last().satisfies(letter -> {
			assertThat(letter.template()).isEqualTo("intake-commitment-overdue");
			assertThat(letter.recipient()).isEqualTo("director");
			assertThat(letter.html()).contains("A person reads every summary.", this.people.name("requester"));
		});
		this.steps.askForMoreTime(promised, promised.due().plusDays(60).toString());
		this.steps.end("coordinator", promised, Map.of("moreTime", "refuse", "grounds", "It is late already."));
		this.jobs.executeJob(this.steps.limit(promised).getId());
		assertThat(this.people.templates(request)).filteredOn("intake-commitment-overdue"::equals).hasSize(1);
		assertThat(this.people.record(request)).filteredOn(entry -> entry.action().equals("commitment-overdue"))
			.hasSize(1);
		this.steps.done("requester", promised);
		this.steps.judge("privacy", promised, Map.of("judgement", "accept"));
		assertThat(this.people.outcome(request)).isEqualTo("approved-with-conditions");
	}

	@Test
	void nobodyJudgesTheirOwnCommitment() {
		this.directory.write(new Person("privacy2", "Paul", "Privacy", "privacy2@example.org", Locale.ENGLISH),
				List.of("staff", "review-privacy"));
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of("owner", "privacy2@Example.org")));
		Commitment promised = this.steps.one(request);
		assertThat(promised.owner()).isEqualTo("privacy2");
		this.steps.done("privacy2", promised);
		assertThatThrownBy(() -> this.steps.judge("privacy2", promised, Map.of("judgement", "accept")))
			.isInstanceOf(RuntimeException.class);
		assertThat(this.people.story(request)).last().isEqualTo("privacy2 refused");
		this.steps.judge("privacy", promised, Map.of("judgement", "accept"));
		assertThat(this.steps.one(request).state()).isEqualTo("met");
	}

	@Test
	void withdrawalEndsWhatIsStillOpen() {
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of()));
		Commitment promised = this.steps.one(request);
		this.runtime.createMessageCorrelation("intake.withdrawn")
			.processInstanceId(request.processInstanceId())
			.correlate();
		assertThat(this.people.outcome(request)).isEqualTo("withdrawn");
		assertThat(this.steps.one(request).state()).isEqualTo("dropped");
		assertThat(this.steps.task(promised)).isNull();
		assertThat(this.history.createHistoricProcessInstanceQuery()
			.processInstanceId(promised.processInstanceId())
			.finished()
			.count()).isEqualTo(1);
	}

	private static LocalDate day(Date date) {
		return LocalDate.ofInstant(date.toInstant(), TORONTO);
	}

}
