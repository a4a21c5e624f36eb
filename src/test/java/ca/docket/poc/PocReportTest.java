package ca.docket.poc;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.security.Absences;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the lead reports between check-ins and with the lessons. */
@DocketTest
class PocReportTest {

	@Autowired
	PocSteps people;

	@Autowired
	PocPages pages;

	@Autowired
	PocReportSteps reports;

	@Autowired
	PocInterestSteps interests;

	@Autowired
	PausePage pauses;

	@Autowired
	Trials trials;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theLeadReportsAtAnyTimeFromThePageOfTheCaseInAPauseTooAndTheCheckInStaysOpen() {
		Case trial = this.people.begun();
		assertThat(this.pages.signedIn("director").open(PocPages.page(trial)).body())
			.doesNotContain("Report values or spending");
		assertThat(this.pages.signedIn("director")
			.submit(PocPages.page(trial), PocPages.page(trial) + "/report", Map.of())
			.statusCode()).isEqualTo(404);
		assertThat(this.pages.signedIn("requester2").open(PocPages.page(trial)).body())
			.contains("Report values or spending");
		this.pauses.pause(trial, "requester", "other", "A holiday.");
		this.reports.open(trial);
		assertThat(this.pages.signedIn("requester2")
			.submit(PocPages.page(trial), PocPages.page(trial) + "/report", Map.of())
			.statusCode()).as("once").isEqualTo(404);
		PocTest.refused(
				() -> this.people.complete("requester2", trial, "Activity_Report",
						Map.of("spending", List.of(PocAnswers.payment(100)), "committed", 0, "harm", "no")),
				"needs evidence");
		PocTest.refused(() -> this.reports.answer(trial, List.of(PocReportSteps.correction(5)), 0),
				"no value of metric 1");
		this.reports.answer(trial, List.of(PocAnswers.value(1, 6, 120)), 100);
		assertThat(now(trial).measurements()).extracting(Measurement::unchecked).containsExactly(false);
		assertThat(now(trial).budget().spent()).isEqualByComparingTo("100");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn", "Activity_LiftPause");
	}

	@Test
	void whatIsReportedDoesNotSayHowTheTrialGoesOn() {
		Case trial = this.people.begun();
		this.reports.open(trial);
		PocTest
			.refused(
					() -> this.people.report(trial, "Activity_Report",
							Map.of("spent", 0, "committed", 0, "harm", "no", "next", "stop-early")),
					"What happens next?");
	}

	@Test
	void whatIsBookedWhileTheEvidenceIsScoredIsWarnedOfAndThenHoldsTheTrial() {
		Case trial = this.people.measured(5);
		this.reports.report(trial, List.of(), 33000);
		assertThat(this.people.letters(trial)).contains("poc-budget director", "poc-budget requester2@example.org");
		this.reports.report(trial, List.of(), 8600);
		assertThat(this.people.waiting(trial)).contains("Activity_DecideBudget", "Activity_ScoreEvidence");
		PocTest.refused(() -> this.people.score("evaluator1", trial, 4), "The trial is on hold");
		this.reports.report(trial, List.of(), 1);
		this.people.decideBudget(trial, "more-budget", 45000);
		this.people.evaluate(trial, 4);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_DecideTrial");
	}

	@Test
	void whatWasMeasuredBeforeAnEarlyStopIsReportedWithTheLessons() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "stop-early", List.of(), Map.of("earlyReasons", "The vendor left."));
		PocTest.refused(
				() -> this.people.report(trial, "Activity_WriteEarlyLessons", Map.of("values",
						List.of(PocReportSteps.correction(5)), "lessons", "Ask sooner.", "spent", 0, "committed", 0)),
				"no value of metric 1");
		this.people.report(trial, "Activity_WriteEarlyLessons", Map.of("values", List.of(PocAnswers.value(1, 6, 120)),
				"lessons", "Ask sooner.", "spent", 0, "committed", 0));
		assertThat(now(trial).measurements()).extracting(Measurement::unchecked).containsExactly(false);
	}

	@Test
	void beforeTheAssessmentIsAcceptedSpendingAloneIsReported() {
		Case trial = this.people.propose(PocAnswers.personal());
		this.people.signAndApprove(trial);
		this.reports.open(trial);
		PocTest.refused(() -> this.reports.answer(trial, List.of(PocAnswers.value(1, 6, 120)), 100),
				"The assessment of privacy is not accepted yet");
		this.reports.answer(trial, List.of(), 100);
		assertThat(now(trial).budget().spent()).isEqualByComparingTo("100");
	}

	@Test
	void whoStandsInForTheLeadReportsFromThePageOfTheCase() {
		Case trial = this.people.begun();
		assertThat(
				this.pages.signedIn("architect").submit("/", PocPages.page(trial) + "/report", Map.of()).statusCode())
			.isEqualTo(404);
		Absences absences = new Absences(this.jdbc);
		absences.add("requester2", "architect", 0, 1, "poc");
		try {
			assertThat(this.pages.signedIn("architect").open(PocPages.page(trial)).body())
				.contains("Report values or spending");
			this.reports.open("architect", trial);
			this.people.complete("architect", trial, "Activity_Report",
					Map.of("values", List.of(PocAnswers.value(1, 6, 120)), "committed", 0, "harm", "no"));
		}
		finally {
			absences.clear();
		}
		assertThat(now(trial).latest("reported").orElseThrow()).extracting(AuditEntry::person, AuditEntry::behalf)
			.containsExactly("architect", "requester2");
	}

	@Test
	void whoClosesTheScoringSeesThatASeatIsVacant() {
		Case trial = this.people.measured(5);
		this.interests.withdraw("evaluator2", trial);
		this.people.score("evaluator1", trial, 4);
		this.people.score("evaluator3", trial, 4);
		assertThat(this.pages.form("director", this.people.task(trial, "Activity_CloseScoring")))
			.containsPattern("\"seats\":\\{[^}]*3")
			.containsPattern("\"answersIn\":\\{[^}]*2")
			.contains("an evaluator who is still to be named");
	}

	private Trial now(Case trial) {
		return this.trials.of(trial);
	}

}
