package ca.docket.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ca.docket.DocketTest;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a round asks, and by when: as the table of priorities says. */
@DocketTest
class AuditRoundsTest {

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditActs acts;

	@Autowired
	AuditView view;

	@Autowired
	AuditFiles files;

	@Autowired
	Recommendations recommendations;

	@Autowired
	Ageing ageing;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	WorkingDays workingDays;

	@Test
	void whoDoesNotReportInARoundIsAskedAgainInTheNext() {
		Case audit = this.acts.answered("agree");
		String before = this.view.task(audit, "Activity_ReportStatus").getId();
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.view.task(audit, "Activity_ReportStatus").getId()).isNotEqualTo(before);
	}

	@Test
	void aRowSaysWhatTheAuditorCallsTheLastStatusAndSinceWhen() {
		Case audit = this.acts.answered("agree");
		this.acts.report(audit, 1, Map.of("report", "progress", "account", "We began."));
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.steps.list("owner1", audit, "Activity_ReportStatus")).contains("In progress, as reported on ");
	}

	@Test
	void nothingChangedThreeTimesInARowIsToldToTheDirectors() {
		Case audit = this.acts.answered("agree");
		Case part = this.view.part(audit, 1);
		for (String said : List.of("unchanged", "unchanged", "progress", "unchanged", "unchanged")) {
			this.acts.report(audit, 1,
					said.equals("progress") ? Map.of("report", said, "account", "We began.") : Map.of("report", said));
			this.steps.fire(audit, "Event_RoundOver");
		}
		assertThat(this.view.letters(part)).doesNotContain("audit-unchanged");
		this.acts.report(audit, 1, Map.of("report", "unchanged"));
		assertThat(this.view.letters(part)).contains("audit-unchanged");
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.view.open(audit)).contains("Activity_ReportStatus");
	}

	@Test
	void thePriorityIsAskedAgainAtEachRoundAndWhenTheReportIsAYearOlder() {
		Case audit = this.acts.answered("agree");
		String number = this.view.part(audit, 1).number();
		assertThat(this.recommendations.of(number).approver()).isEqualTo("directors");
		issued(number, "2019-05-12");
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.recommendations.of(number).approver()).isEqualTo("executives");
		issued(number, "2026-05-12");
		this.steps.fire(audit, "Event_YearPassed");
		assertThat(this.recommendations.of(number).approver()).isEqualTo("directors");
		assertThat(this.auditTrail.of(this.view.part(audit, 1).processInstanceId())).extracting(AuditEntry::action)
			.containsSubsequence("priority-changed", "priority-changed");
		this.acts.report(audit, 1, Map.of("report", "no-longer-relevant", "why", "The system is gone."));
		assertThat(this.view.open(this.view.part(audit, 1))).containsExactly("Activity_ApproveGivingUp");
	}

	@Test
	void theResponseIsDueAsThePriorityAsksButNeverAfterTheReportsOwnDay() {
		Map<String, Object> severe = AuditActs.recommendation("1", "owner1");
		severe.put("severity", "high");
		Map<String, Object> minor = AuditActs.minor("2", "owner2");
		Case audit = this.steps.begin(List.of(severe, minor, AuditActs.recommendation("3", "owner1")));
		LocalDate today = LocalDate.now(ZoneId.of("America/Toronto"));
		List<LocalDate> due = IntStream.rangeClosed(1, 3)
			.mapToObj(i -> this.ageing.responseDue(this.recommendations.of(this.view.part(audit, i).number())))
			.toList();
		assertThat(due).containsExactly(this.workingDays.plus(today, 10), this.workingDays.plus(today, 20),
				this.workingDays.plus(today, 15));
		assertThat(this.view.dueDays(audit, "Activity_DraftResponses")).containsExactlyInAnyOrder(due.get(0),
				due.get(1));
		Case soon = this.steps.begin(Map.of("entry", "typed", "recommendations", List.of(severe), "responseDue",
				today.plusDays(1).toString()));
		assertThat(this.view.dueDays(soon, "Activity_DraftResponses")).containsExactly(today.plusDays(1));
		assertThat(this.steps.list("owner1", soon, "Activity_DraftResponses")).contains("Response due");
	}

	@Test
	void whatIsMinorIsAskedInEverySecondRoundAndMayBeReportedBetween() {
		Map<String, Object> minor = AuditActs.minor("1", "owner1");
		Case audit = this.acts.answered("agree", minor);
		assertThat(this.view.open(audit)).contains("Activity_ReportStatus");
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.view.open(audit)).doesNotContain("Activity_ReportStatus");
		this.steps.fire(audit, "Event_NextRound");
		assertThat(this.view.open(audit)).contains("Activity_ReportStatus");
	}

	@Test
	void whatBecameUrgentIsAskedInTheVeryNextRound() {
		Map<String, Object> minor = AuditActs.minor("1", "owner1");
		Case audit = this.acts.answered("agree", minor, AuditActs.recommendation("2", "owner1"));
		this.steps.fire(audit, "Event_RoundOver");
		String list = "/work/" + this.view.task(audit, "Activity_ReportStatus").getId();
		assertThat(this.steps.visitor("owner1").open(list).body()).contains("not asked in this round")
			.contains("1 of 2 done");
		this.acts.report(audit, 1, Map.of("report", "progress", "account", "We began all the same."));
		assertThat(this.recommendations.of(this.view.part(audit, 1).number()).said("report")).isEqualTo("progress");
		this.steps.fire(audit, "Event_RoundOver");
		issued(this.view.part(audit, 1).number(), "2019-05-12");
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.steps.list("owner1", audit, "Activity_ReportStatus")).doesNotContain("not asked in this round");
	}

	@Test
	void whoIsLateWithAnAnswerHoldsUpNoOther() {
		Case audit = this.steps
			.begin(List.of(AuditActs.recommendation("1", "owner1"), AuditActs.recommendation("2", "owner2")));
		this.acts.respond("owner1", audit, "agree", 1);
		this.steps.approveIncomplete(audit);
		this.acts.done(audit, 1);
		this.acts.verify("auditor", audit, 1);
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.acts.word(audit, 1, "closed");
		assertThat(this.view.outcome(this.view.part(audit, 1))).isEqualTo("closed");
		assertThat(this.view.open(audit)).contains("Activity_DraftResponses");
		this.acts.respond("owner2", audit, "disagree", 2);
		this.acts.word(audit, 2, "closed");
		assertThat(this.view.outcome(this.view.part(audit, 2))).isEqualTo("closed");
		assertThat(this.view.outcome(audit)).as("the auditor has no whole response yet").isNull();
		this.steps.complete("director", audit, "Activity_ApprovePackage", Map.of());
		assertThat(this.view.letters(audit)).contains("audit-package", "audit-closed");
		assertThat(this.view.outcome(audit)).isEqualTo("closed");
	}

	@Test
	void whatIsTakenOverIsReportedWhileTheRestIsAnswered() {
		Case audit = this.files.imported(AuditImportTest.underWay(1) + "2,Train them.,Low,Finance,owner2,,,,,\n");
		assertThat(this.view.open(audit)).containsExactlyInAnyOrder("Activity_ReportStatus", "Activity_DraftResponses");
		this.acts.respond("owner2", audit, "agree", 2);
		this.steps.complete("director", audit, "Activity_ApprovePackage", Map.of());
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.view.tasks(audit, "Activity_ReportStatus")).as("the minor one too, in its first round")
			.extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("owner1", "owner2");
	}

	@Test
	void aRoundIsOneTaskForAnOwnerAndNoTaskTimerOrNoticeForARecommendation() {
		Case audit = this.files.imported(AuditImportTest.underWay(14).replace("2199-03-31", "2026-03-31"));
		Task round = this.view.task(audit, "Activity_ReportStatus");
		assertThat(this.view.open(audit)).containsExactly("Activity_ReportStatus");
		assertThat(this.steps.visitor("owner1").open("/work/" + round.getId()).body()).contains("0 of 14 done")
			.contains("Days late", "March 31, 2026");
		for (String rows : List.of("act_ru_task on proc_inst_id_ = process_instance_id",
				"act_ru_job on process_instance_id_ = process_instance_id", "notice_mail on case_number = p.number")) {
			assertThat(this.jdbc.sql("select count(*) from casefile_part p join %s where p.part_of = ?".formatted(rows))
				.param(audit.number())
				.query(Long.class)
				.single()).as(rows).isZero();
		}
	}

	@Test
	void whereMoreTimeIsRefusedTheDateStaysAndTheOwnerReadsWhy() {
		Case audit = this.acts.answered("agree");
		String number = this.view.part(audit, 1).number();
		LocalDate before = this.recommendations.of(number).target();
		this.acts.report(audit, 1, Map.of("report", "more-time", "newDate", "2199-06-30", "why", "A part is missing."));
		this.steps.save("coordinator", audit, "Activity_DecideMoreTime", 1,
				Map.of("consent", "no", "refusal", "Order it today."));
		assertThat(this.recommendations.of(number).target()).isEqualTo(before);
		assertThat(this.recommendations.of(number).extensions()).isZero();
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.steps.list("owner1", audit, "Activity_ReportStatus")).contains("Order it today.");
	}

	private void issued(String number, String day) {
		this.jdbc.sql("update audit_recommendation set issued = ?::date where number = ?").params(day, number).update();
	}

}
