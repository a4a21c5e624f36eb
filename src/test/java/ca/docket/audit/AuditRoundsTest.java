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
		Case audit = this.steps.answered("agree");
		String before = this.steps.task(audit, "Activity_ReportStatus").getId();
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.steps.task(audit, "Activity_ReportStatus").getId()).isNotEqualTo(before);
	}

	@Test
	void nothingChangedThreeTimesInARowIsToldToTheDirectors() {
		Case audit = this.steps.answered("agree");
		Case part = this.steps.part(audit, 1);
		for (String said : List.of("unchanged", "unchanged", "progress", "unchanged", "unchanged")) {
			report(audit, 1,
					said.equals("progress") ? Map.of("report", said, "account", "We began.") : Map.of("report", said));
			this.steps.fire(audit, "Event_RoundOver");
		}
		assertThat(this.steps.letters(part)).doesNotContain("audit-unchanged");
		report(audit, 1, Map.of("report", "unchanged"));
		assertThat(this.steps.letters(part)).contains("audit-unchanged");
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.steps.open(audit)).contains("Activity_ReportStatus");
	}

	@Test
	void thePriorityIsAskedAgainAtEachRoundAndWhenTheReportIsAYearOlder() {
		Case audit = this.steps.answered("agree");
		String number = this.steps.part(audit, 1).number();
		assertThat(this.recommendations.of(number).approver()).isEqualTo("directors");
		issued(number, "2019-05-12");
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.recommendations.of(number).approver()).isEqualTo("executives");
		issued(number, "2026-05-12");
		this.steps.fire(audit, "Event_YearPassed");
		assertThat(this.recommendations.of(number).approver()).isEqualTo("directors");
		assertThat(this.auditTrail.of(this.steps.part(audit, 1).processInstanceId())).extracting(AuditEntry::action)
			.containsSubsequence("priority-changed", "priority-changed");
		report(audit, 1, Map.of("report", "no-longer-relevant", "why", "The system is gone."));
		assertThat(this.steps.open(this.steps.part(audit, 1))).containsExactly("Activity_ApproveGivingUp");
	}

	@Test
	void theResponseIsDueAsThePriorityAsksButNeverAfterTheReportsOwnDay() {
		Map<String, Object> severe = AuditSteps.recommendation("1", "owner1");
		severe.put("severity", "high");
		Map<String, Object> minor = AuditSteps.recommendation("2", "owner2");
		minor.put("severity", "low");
		Case audit = this.steps.begin(List.of(severe, minor, AuditSteps.recommendation("3", "owner1")));
		LocalDate today = LocalDate.now(ZoneId.of("America/Toronto"));
		List<LocalDate> due = IntStream.rangeClosed(1, 3)
			.mapToObj(i -> this.ageing.responseDue(this.recommendations.of(this.steps.part(audit, i).number())))
			.toList();
		assertThat(due).containsExactly(this.workingDays.plus(today, 10), this.workingDays.plus(today, 20),
				this.workingDays.plus(today, 15));
		assertThat(this.steps.dueDays(audit, "Activity_DraftResponses")).containsExactlyInAnyOrder(due.get(0),
				due.get(1));
		Case soon = this.steps.begin(Map.of("entry", "typed", "recommendations", List.of(severe), "responseDue",
				today.plusDays(1).toString()));
		assertThat(this.steps.dueDays(soon, "Activity_DraftResponses")).containsExactly(today.plusDays(1));
		assertThat(this.steps.visitor("owner1")
			.open("/work/" + this.steps.task(soon, "Activity_DraftResponses").getId())
			.body()).contains("Response due");
	}

	@Test
	void whatIsMinorIsAskedInEverySecondRoundAndMayBeReportedBetween() {
		Map<String, Object> minor = AuditSteps.recommendation("1", "owner1");
		minor.put("severity", "low");
		Case audit = this.steps.answered("agree", minor);
		assertThat(this.steps.open(audit)).contains("Activity_ReportStatus");
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.steps.open(audit)).doesNotContain("Activity_ReportStatus");
		this.steps.fire(audit, "Event_NextRound");
		assertThat(this.steps.open(audit)).contains("Activity_ReportStatus");
	}

	@Test
	void whatBecameUrgentIsAskedInTheVeryNextRound() {
		Map<String, Object> minor = AuditSteps.recommendation("1", "owner1");
		minor.put("severity", "low");
		Case audit = this.steps.answered("agree", minor, AuditSteps.recommendation("2", "owner1"));
		this.steps.fire(audit, "Event_RoundOver");
		String list = "/work/" + this.steps.task(audit, "Activity_ReportStatus").getId();
		assertThat(this.steps.visitor("owner1").open(list).body()).contains("not asked in this round")
			.contains("1 of 2 done");
		report(audit, 1, Map.of("report", "progress", "account", "We began all the same."));
		assertThat(this.recommendations.of(this.steps.part(audit, 1).number()).said("report")).isEqualTo("progress");
		this.steps.fire(audit, "Event_RoundOver");
		issued(this.steps.part(audit, 1).number(), "2019-05-12");
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.steps.visitor("owner1")
			.open("/work/" + this.steps.task(audit, "Activity_ReportStatus").getId())
			.body()).doesNotContain("not asked in this round");
	}

	private void issued(String number, String day) {
		this.jdbc.sql("update audit_recommendation set issued = ?::date where number = ?").params(day, number).update();
	}

	private void report(Case audit, int which, Map<String, String> answers) {
		this.steps.save("owner1", audit, "Activity_ReportStatus", which, answers);
	}

}
