package ca.docket.poc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Documents;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What the lead reports between check-ins, and while the trial is evaluated. */
@DocketTest
class PocReportTest {

	@Autowired
	PocSteps people;

	@Autowired
	PocInterestSteps interests;

	@Autowired
	PausePage pauses;

	@Autowired
	Trials trials;

	@Autowired
	Documents documents;

	@Autowired
	ManagementService jobs;

	@LocalServerPort
	int port;

	@Test
	void theLeadReportsAtAnyTimeFromThePageOfTheCaseInAPauseTooAndTheCheckInStaysOpen() {
		Case trial = this.people.begun();
		assertThat(signedIn("director").open(page(trial)).body()).doesNotContain("Report values or spending");
		assertThat(signedIn("director").submit(page(trial), page(trial) + "/report", Map.of()).statusCode())
			.isEqualTo(404);
		assertThat(signedIn("requester2").open(page(trial)).body()).contains("Report values or spending");
		this.pauses.pause(trial, "requester", "other", "A holiday.");
		open(trial);
		assertThat(signedIn("requester2").submit(page(trial), page(trial) + "/report", Map.of()).statusCode())
			.as("once")
			.isEqualTo(404);
		PocTest.refused(
				() -> this.people.complete("requester2", trial, "Activity_Report",
						Map.of("spending", List.of(PocAnswers.payment(100)), "committed", 0, "harm", "no")),
				"needs evidence");
		PocTest.refused(() -> answer(trial, List.of(correction(5)), 0), "no value of metric 1");
		answer(trial, List.of(PocAnswers.value(1, 6, 120)), 100);
		assertThat(now(trial).measurements()).extracting(Measurement::unchecked).containsExactly(false);
		assertThat(now(trial).budget().spent()).isEqualByComparingTo("100");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn", "Activity_LiftPause");
	}

	@Test
	void whatIsReportedDoesNotSayHowTheTrialGoesOn() {
		Case trial = this.people.begun();
		open(trial);
		PocTest
			.refused(
					() -> this.people.report(trial, "Activity_Report",
							Map.of("spent", 0, "committed", 0, "harm", "no", "next", "stop-early")),
					"How does it go on?");
	}

	@Test
	void whatIsBookedWhileTheEvidenceIsScoredIsWarnedOfAndThenHoldsTheTrial() {
		Case trial = this.people.measured(5);
		report(trial, List.of(), 33000);
		assertThat(this.people.letters(trial)).contains("poc-budget director", "poc-budget requester2@example.org");
		report(trial, List.of(), 8600);
		assertThat(this.people.waiting(trial)).contains("Activity_DecideBudget", "Activity_ScoreEvidence");
		PocTest.refused(() -> this.people.score("evaluator1", trial, 4), "The trial is on hold");
		report(trial, List.of(), 1);
		this.people.decideBudget(trial, "more-budget", 45000);
		this.people.evaluate(trial, 4);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_DecideTrial");
	}

	@Test
	void aValueReportedAfterTheScoringIsMarkedAndIsWeighedBeforeTheDecision() throws IOException {
		Case trial = this.people.evaluated(5, 4);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale");
		report(trial, List.of(PocAnswers.value(1, 13, 150)), 0);
		weighAgain(trial);
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
		report(trial, List.of(correction(5)), 0);
		weighAgain(trial);
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
	void whatWasMeasuredBeforeAnEarlyStopIsReportedWithTheLessons() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "stop-early", List.of(), Map.of("earlyReasons", "The vendor left."));
		PocTest.refused(
				() -> this.people.report(trial, "Activity_WriteEarlyLessons",
						Map.of("values", List.of(correction(5)), "lessons", "Ask sooner.", "spent", 0, "committed", 0)),
				"no value of metric 1");
		this.people.report(trial, "Activity_WriteEarlyLessons", Map.of("values", List.of(PocAnswers.value(1, 6, 120)),
				"lessons", "Ask sooner.", "spent", 0, "committed", 0));
		assertThat(now(trial).measurements()).extracting(Measurement::unchecked).containsExactly(false);
	}

	@Test
	void harmThatIsReportedAfterTheScoringStopsTheTrial() {
		Case trial = this.people.evaluated(5, 4);
		open(trial);
		this.people.report(trial, "Activity_Report",
				Map.of("spent", 0, "committed", 0, "harm", "yes", "harmDetails", "A call was lost."));
		weighAgain(trial);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("stop");
		PocTest.refused(() -> this.people.decide(trial, "scale"), "somebody was harmed");
	}

	@Test
	void beforeTheAssessmentIsAcceptedSpendingAloneIsReported() {
		Map<String, Object> charter = PocAnswers.charter();
		charter.put("dataUsed", "personal");
		Case trial = this.people.propose(charter);
		this.people.signAndApprove(trial);
		open(trial);
		PocTest.refused(() -> answer(trial, List.of(PocAnswers.value(1, 6, 120)), 100),
				"The assessment of privacy is not accepted yet");
		answer(trial, List.of(), 100);
		assertThat(now(trial).budget().spent()).isEqualByComparingTo("100");
	}

	@Test
	void whoClosesTheScoringSeesThatASeatIsVacant() {
		Case trial = this.people.measured(5);
		this.interests.withdraw("evaluator2", trial);
		this.people.score("evaluator1", trial, 4);
		this.people.score("evaluator3", trial, 4);
		assertThat(form("director", trial, "Activity_CloseScoring")).containsPattern("\"seats\":\\{[^}]*3")
			.containsPattern("\"answersIn\":\\{[^}]*2")
			.contains("an evaluator who is still to be named");
	}

	private void report(Case trial, List<Map<String, Object>> values, Number spent) {
		open(trial);
		answer(trial, values, spent);
	}

	private void open(Case trial) {
		assertThat(signedIn("requester2").submit(page(trial), page(trial) + "/report", Map.of())
			.headers()
			.firstValue("Location")
			.orElseThrow()).endsWith(this.people.own("requester2", trial, "Activity_Report").getId());
	}

	private void answer(Case trial, List<Map<String, Object>> values, Number spent) {
		this.people.report(trial, "Activity_Report",
				new HashMap<>(Map.of("values", values, "spent", spent, "committed", 0, "harm", "no")));
	}

	private static Map<String, Object> correction(Number value) {
		Map<String, Object> corrected = PocAnswers.value(1, value, 120);
		corrected.put("correction", "Counted twice.");
		return corrected;
	}

	private void weighAgain(Case trial) {
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(trial.processInstanceId())
			.activityId("Event_WeighAgain")
			.singleResult()
			.getId());
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

	private static String page(Case trial) {
		return "/cases/" + trial.number();
	}

	private Visitor signedIn(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

}
