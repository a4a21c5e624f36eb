package ca.docket.poc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Documents;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What the lead reports once the trial waits for its decision. */
@DocketTest
class PocLateReportTest {

	@Autowired
	PocSteps people;

	@Autowired
	PocReportSteps reports;

	@Autowired
	Trials trials;

	@Autowired
	Documents documents;

	@LocalServerPort
	int port;

	@Test
	void aValueReportedAfterTheScoringIsMarkedAndIsWeighedBeforeTheDecision() throws IOException {
		Case trial = this.people.evaluated(5, 4);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale");
		report(trial, List.of(PocAnswers.value(1, 13, 150)), 0);
		this.reports.run(trial, "Event_WeighAgain");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("stop");
		assertThat(form("director", trial, "Activity_DecideTrial")).contains("reported after the results were checked",
				"**13**");
		PocTest.refused(() -> this.people.decide(trial, "scale"), "can’t be scaled");
		this.people.decide(trial, "stop");
		assertThat(filed(trial)).contains("Waiting time – missed / non atteinte",
				"Reported after the results were checked / Déclaré après la vérification des résultats");
	}

	@Test
	void aBetterValueThatNobodyCheckedDoesNotScaleATrialBeforeAnotherRoundHasCheckedIt() {
		Case trial = this.people.evaluated(13, 4);
		report(trial, List.of(PocReportSteps.correction(5)), 0);
		this.reports.run(trial, "Event_WeighAgain");
		assertThat(this.people.variable(trial, "mustMetrics")).isEqualTo("missed");
		PocTest.refused(() -> this.people.decide(trial, "scale"), "can’t be scaled");
		this.people.decide(trial, "iterate");
		this.people.checkIn(trial, "evaluate", List.of());
		this.people.evaluate(trial, 4);
		assertThat(this.people.variable(trial, "mustMetrics")).isEqualTo("reached");
		assertThat(form("director", trial, "Activity_DecideTrial"))
			.doesNotContain("reported after the results were checked");
	}

	@Test
	void harmThatIsReportedAfterTheScoringStopsTheTrial() {
		Case trial = this.people.evaluated(5, 4);
		this.reports.open(signedIn("requester2"), trial);
		this.people.report(trial, "Activity_Report",
				Map.of("spent", 0, "committed", 0, "harm", "yes", "harmDetails", "A call was lost."));
		this.reports.run(trial, "Event_WeighAgain");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("stop");
		PocTest.refused(() -> this.people.decide(trial, "scale"), "somebody was harmed");
	}

	@Test
	void aTrialIsDecidedOnceAReportIsHandedInOrTheTimeForItIsOver() {
		Case trial = this.people.evaluated(5, 4);
		this.reports.open(signedIn("requester2"), trial);
		PocTest.refused(() -> this.people.decide(trial, "stop"), "The lead is reporting values or spending");
		this.reports.answer(trial, List.of(), 100);
		this.reports.run(trial, "Event_WeighAgain");
		this.reports.open(signedIn("requester2"), trial);
		this.reports.run(trial, "Event_NotReported");
		this.people.decide(trial, "stop");
		assertThat(now(trial).budget().spent()).isEqualByComparingTo("100");
		assertThat(this.people.outcome(trial)).isEqualTo("stopped");
	}

	@Test
	void aDecisionWaitsForOneReportOnlyAndALaterOneCountsIfItIsHandedInBefore() {
		Case trial = this.people.evaluated(5, 4);
		this.reports.open(signedIn("requester2"), trial);
		PocTest.refused(() -> this.people.decide(trial, "scale"), "The lead is reporting values or spending");
		this.reports.run(trial, "Event_NotReported");
		report(trial, List.of(PocAnswers.value(1, 13, 150)), 100);
		this.reports.run(trial, "Event_WeighAgain");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("stop");
		this.reports.open(signedIn("requester2"), trial);
		this.people.decide(trial, "stop");
		assertThat(this.people.outcome(trial)).isEqualTo("stopped");
		assertThat(now(trial).budget().spent()).isEqualByComparingTo("100");
		assertThat(now(trial).measurements()).last().extracting(Measurement::observations).isEqualTo(150);
	}

	@Test
	void aReportThatIsOpenWhenTheLessonsAreWrittenIsTheOneThatIsWaitedFor() {
		Case trial = this.people.measured(5);
		report(trial, List.of(), 100);
		this.reports.open(signedIn("requester2"), trial);
		this.people.evaluate(trial, 4);
		PocTest.refused(() -> this.people.decide(trial, "scale"), "The lead is reporting values or spending");
		this.reports.run(trial, "Event_NotReported");
		this.reports.open(signedIn("requester2"), trial);
		this.people.decide(trial, "scale");
		assertThat(this.people.outcome(trial)).isEqualTo("scaled");
	}

	private void report(Case trial, List<Map<String, Object>> values, Number spent) {
		this.reports.open(signedIn("requester2"), trial);
		this.reports.answer(trial, values, spent);
	}

	private Trial now(Case trial) {
		return this.trials.of(trial);
	}

	private String form(String person, Case trial, String activity) {
		return signedIn(person)
			.call("/camunda/api/engine/engine/default/task/%s/form-variables"
				.formatted(this.people.task(trial, activity).getId()))
			.body();
	}

	private String filed(Case trial) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.documents.write(this.documents.of(trial.number())
			.stream()
			.filter(document -> document.name().equals("trial-report.pdf"))
			.findFirst()
			.orElseThrow(), bytes);
		try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
			return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
		}
	}

	private Visitor signedIn(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

}
