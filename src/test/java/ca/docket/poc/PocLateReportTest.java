package ca.docket.poc;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the lead reports once the trial waits for its decision. */
@DocketTest
class PocLateReportTest {

	@Autowired
	PocSteps people;

	@Autowired
	PocJobs jobs;

	@Autowired
	PocPages pages;

	@Autowired
	PocReportSteps reports;

	@Autowired
	Trials trials;

	@Test
	void aValueReportedAfterTheScoringIsMarkedAndIsWeighedBeforeTheDecision() throws IOException {
		Case trial = this.people.evaluated(5, 4);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale");
		this.reports.report(trial, List.of(PocAnswers.value(1, 13, 150)), 0);
		this.jobs.run(trial, "Event_WeighAgain");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("stop");
		assertThat(this.pages.form("director", this.people.task(trial, "Activity_DecideTrial")))
			.contains("reported after the results were checked", "**13**");
		PocTest.refused(() -> this.people.decide(trial, "scale"), "can’t be scaled");
		this.people.decide(trial, "stop");
		assertThat(this.pages.report(trial)).contains("Waiting time – missed / non atteinte",
				"Reported after the results were checked / Déclaré après la vérification des résultats");
	}

	@Test
	void aBetterValueThatNobodyCheckedDoesNotScaleATrialBeforeAnotherRoundHasCheckedIt() {
		Case trial = this.people.evaluated(13, 4);
		this.reports.report(trial, List.of(PocReportSteps.correction(5)), 0);
		this.jobs.run(trial, "Event_WeighAgain");
		assertThat(this.people.variable(trial, "mustMetrics")).isEqualTo("missed");
		PocTest.refused(() -> this.people.decide(trial, "scale"), "can’t be scaled");
		this.people.decide(trial, "iterate");
		this.people.checkIn(trial, "evaluate", List.of());
		this.people.evaluate(trial, 4);
		assertThat(this.people.variable(trial, "mustMetrics")).isEqualTo("reached");
		assertThat(this.pages.form("director", this.people.task(trial, "Activity_DecideTrial")))
			.doesNotContain("reported after the results were checked");
	}

	@Test
	void harmThatIsReportedAfterTheScoringStopsTheTrial() {
		Case trial = this.people.evaluated(5, 4);
		this.reports.open(trial);
		this.people.report(trial, "Activity_Report",
				Map.of("spent", 0, "committed", 0, "harm", "yes", "harmDetails", "A call was lost."));
		this.jobs.run(trial, "Event_WeighAgain");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("stop");
		PocTest.refused(() -> this.people.decide(trial, "scale"), "somebody was harmed");
	}

	@Test
	void aTrialIsDecidedOnceAReportIsHandedInOrTheTimeForItIsOver() {
		Case trial = this.people.evaluated(5, 4);
		this.reports.open(trial);
		PocTest.refused(() -> this.people.decide(trial, "stop"), "The lead is reporting values or spending");
		this.reports.answer(trial, List.of(), 100);
		this.jobs.run(trial, "Event_WeighAgain");
		this.reports.open(trial);
		this.jobs.run(trial, "Event_NotReported");
		this.people.decide(trial, "stop");
		assertThat(now(trial).budget().spent()).isEqualByComparingTo("100");
		assertThat(this.people.outcome(trial)).isEqualTo("stopped");
	}

	@Test
	void aDecisionWaitsForOneReportOnlyAndALaterOneCountsIfItIsHandedInBefore() {
		Case trial = this.people.evaluated(5, 4);
		this.reports.open(trial);
		PocTest.refused(() -> this.people.decide(trial, "scale"), "The lead is reporting values or spending");
		this.jobs.run(trial, "Event_NotReported");
		this.reports.report(trial, List.of(PocAnswers.value(1, 13, 150)), 100);
		this.jobs.run(trial, "Event_WeighAgain");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("stop");
		this.reports.open(trial);
		this.people.decide(trial, "stop");
		assertThat(this.people.outcome(trial)).isEqualTo("stopped");
		assertThat(now(trial).budget().spent()).isEqualByComparingTo("100");
		assertThat(now(trial).measurements()).last().extracting(Measurement::observations).isEqualTo(150);
	}

	@Test
	void aReportThatIsOpenWhenTheLessonsAreWrittenIsTheOneThatIsWaitedFor() {
		Case trial = this.people.measured(5);
		this.reports.report(trial, List.of(), 100);
		this.reports.open(trial);
		this.people.evaluate(trial, 4);
		PocTest.refused(() -> this.people.decide(trial, "scale"), "The lead is reporting values or spending");
		this.jobs.run(trial, "Event_NotReported");
		this.reports.open(trial);
		this.people.decide(trial, "scale");
		assertThat(this.people.outcome(trial)).isEqualTo("scaled");
	}

	private Trial now(Case trial) {
		return this.trials.of(trial);
	}

}
