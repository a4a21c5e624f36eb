package ca.docket.poc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Traces;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** From the charter of a trial to each of its endings. */
@DocketTest
class PocTest {

	@Autowired
	PocSteps people;

	@Autowired
	Documents documents;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whatIsMissedAndWellEvidencedIsStoppedWithItsLessons() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "continue", List.of(PocSteps.value(1, 13, 40)));
		this.people.checkIn(trial, "evaluate", List.of(PocSteps.value(1, 12, 120), PocSteps.value(2, 4, 120)));
		this.people.evaluate(trial, 3);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("stop");
		this.people.decide(trial, "stop");
		assertThat(this.people.outcome(trial)).isEqualTo("stopped");
		assertThat(this.people.letters(trial)).contains("poc-registered coordinator",
				"poc-approved requester@example.org", "poc-stopped coordinator", "poc-stopped requester@example.org",
				"poc-stopped requester2@example.org");
		assertThat(this.documents.of(trial.number())).extracting(Document::name).containsExactly("trial-report.pdf");
		assertThat(this.people.record(trial)).contains("requester2 checked-in", "evaluator1 scored",
				"requester2 lessons-written", "director decided");
	}

	@Test
	void whatIsReachedAndEvidencedIsScaled() {
		Case trial = this.people.evaluated(5, 4);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale");
		this.people.decide(trial, "scale");
		assertThat(this.people.outcome(trial)).isEqualTo("scaled");
	}

	@Test
	void whatIsReachedInPartIsScaledInPart() {
		Case trial = this.people.evaluated(7, 3);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale-in-part");
		this.people.decide(trial, "scale-in-part");
		assertThat(this.people.outcome(trial)).isEqualTo("scaled-in-part");
	}

	@Test
	void aTrialHasAnotherRoundAndThenNone() {
		Case trial = this.people.evaluated(5, 1);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("iterate");
		this.people.decide(trial, "iterate");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
		this.people.checkIn(trial, "evaluate", List.of());
		this.people.evaluate(trial, 1);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("stop");
		refused(() -> this.people.decide(trial, "iterate"), "no round left");
		this.people.decide(trial, "stop");
		assertThat(this.documents.of(trial.number())).extracting(Document::version).contains(1, 2);
	}

	@Test
	void aTrialIsStoppedEarlyWithItsLessons() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "stop-early", List.of(), Map.of("earlyReasons", "The vendor left."));
		this.people.earlyLessons(trial);
		assertThat(this.people.outcome(trial)).isEqualTo("stopped-early");
		assertThat(this.documents.of(trial.number())).hasSize(1);
	}

	@Test
	void aTrialIsStoppedAtAnyTimeAlsoBeforeItsAssessmentIsAccepted(@Autowired Pauses pauses) {
		Map<String, Object> charter = PocSteps.charter();
		charter.put("dataUsed", "personal");
		Case trial = this.people.propose(charter);
		this.people.complete("privacy", trial, "Activity_SignCharter", Map.of("signature", "sign"));
		this.people.complete("security", trial, "Activity_SignCharter", Map.of("signature", "sign"));
		this.people.judge(trial, "approve");
		pauses.pause(trial, "requester2", "other", "The vendor left.");
		this.people.complete("director", trial, "Activity_LiftPause",
				Map.of("pauseDecision", "stop", "earlyReasons", "The vendor left."));
		this.people.earlyLessons(trial);
		assertThat(this.people.outcome(trial)).isEqualTo("stopped-early");
	}

	@Test
	void aCharterThatIsRefusedStartsNothing() {
		Case trial = this.people.propose(PocSteps.charter());
		this.people.judge(trial, "refuse");
		assertThat(this.people.outcome(trial)).isEqualTo("not-started");
		assertThat(this.people.letters(trial)).contains("poc-not-started coordinator");
	}

	@Test
	void aCharterIsSignedRevisedAndApprovedByWhomTheTablesName() {
		Map<String, Object> charter = PocSteps.charter();
		charter.putAll(Map.of("dataUsed", "personal", "budget", 300000));
		Case trial = this.people.propose(charter);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_SignCharter", "Activity_SignCharter");
		this.people.complete("privacy", trial, "Activity_SignCharter", Map.of("signature", "sign"));
		this.people.complete("security", trial, "Activity_SignCharter",
				Map.of("signature", "object", "concerns", "Who has the keys?"));
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.people.judge(trial, "approve"));
		this.people.complete("executive", trial, "Activity_ApproveCharter",
				Map.of("charter", "return", "charterReasons", "Say who has the keys."));
		charter.put("budget", 30000);
		charter.put("dataUsed", "synthetic");
		this.people.complete("requester2", trial, "Activity_ReviseCharter", charter);
		this.people.judge(trial, "approve");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
	}

	@Test
	void nobodySeesScoresBeforeAllAreInAndFewerThanThreeNeverScale() {
		Case trial = this.people.measured(5);
		this.people.score("evaluator1", trial, 4);
		this.people.score("evaluator2", trial, 4);
		assertThat(this.people.record(trial)).noneMatch(act -> act.contains("scored"));
		assertThat(Traces.of("Because of the log.", this.jdbc)).contains("engine_answer");
		this.people.complete("director", trial, "Activity_CloseScoring", Map.of("closeReason", "One is ill."));
		this.people.lessons(trial);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("iterate");
		refused(() -> this.people.decide(trial, "scale"), "can’t be scaled");
		this.people.decide(trial, "iterate");
	}

	@Test
	void aSilentEvaluatorIsLeftOutByTheDirectorAndThreeAreEnough() {
		Map<String, Object> charter = PocSteps.charter();
		charter.put("evaluators", PocSteps.evaluators(4));
		Case trial = this.people.propose(charter);
		this.people.judge(trial, "approve");
		this.people.checkIn(trial, "evaluate", List.of(PocSteps.value(1, 5, 120), PocSteps.value(2, 4, 120)));
		List.of("evaluator1", "evaluator2", "evaluator3").forEach(person -> this.people.score(person, trial, 4));
		assertThat(this.people.record(trial)).noneMatch(act -> act.contains("scored"));
		this.people.complete("director", trial, "Activity_CloseScoring", Map.of("closeReason", "One does not answer."));
		this.people.lessons(trial);
		assertThat(this.people.record(trial)).contains("director scoring-closed");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale");
	}

	@Test
	void aDecisionNamesItsReasonsWhatIsUnknownAndWhetherACompetitionFollows() {
		Case trial = this.people.evaluated(5, 4);
		refused(() -> this.people.complete("director", trial, "Activity_DecideTrial", Map.of("decision", "scale")),
				"What speaks for it?", "What speaks against it?", "What is still unknown?",
				"How was the vendor of the trial chosen", "Does a competition follow");
	}

	@Test
	void whoSponsorsATrialOrWorksOnItNeitherApprovesNorDecidesIt() {
		for (Map<String, Object> part : List.of(Map.<String, Object>of("sponsor", "director@example.org"),
				Map.<String, Object>of("team", List.of(Map.of("member", "director"))))) {
			Map<String, Object> charter = PocSteps.charter();
			charter.putAll(part);
			Case trial = this.people.propose(charter);
			assertThatExceptionOfType(AuthorizationException.class)
				.isThrownBy(() -> this.people.judge(trial, "approve"));
			assertThat(this.people.waiting(trial)).containsExactly("Activity_ApproveCharter");
		}
	}

	@Test
	void whoScoredATrialDoesNotDecideIt() {
		Map<String, Object> charter = PocSteps.charter();
		List<Map<String, Object>> evaluators = new ArrayList<>(PocSteps.evaluators(2));
		evaluators.add(Map.of("evaluator", "director", "interests", "none"));
		charter.put("evaluators", evaluators);
		Case trial = this.people.propose(charter);
		this.people.judge(trial, "approve");
		this.people.checkIn(trial, "evaluate", List.of());
		List.of("evaluator1", "evaluator2", "director").forEach(person -> this.people.score(person, trial, 3));
		this.people.lessons(trial);
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.people.decide(trial, "stop"));
		assertThat(this.people.waiting(trial)).containsExactly("Activity_DecideTrial");
	}

	@Test
	void nobodyGetsASeatByAVariable(@Autowired RuntimeService runtime) {
		Case trial = this.people.begun();
		runtime.setVariable(trial.processInstanceId(), "scorers", List.of("executive"));
		this.people.checkIn(trial, "evaluate", List.of());
		this.people.score("evaluator3", trial, 3);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CloseScoring", "Activity_ScoreEvidence",
				"Activity_ScoreEvidence");
	}

	@Test
	void aCharterThatCannotBeJudgedIsRefusedWithSentences() {
		Map<String, Object> charter = PocSteps.charter();
		Map<String, Object> guard = PocSteps.metric("Wrong answers", "guard", 4, 2, 2);
		charter.put("metrics", List.of(guard));
		charter.put("sponsor", "requester2@example.org");
		charter.put("evaluators", List.of(Map.of("evaluator", "requester2", "interests", "none")));
		refused(() -> this.people.propose(charter), "at least one metric that must reach", "“Wrong answers” needs",
				"two people", "three to five", "requester2 leads or sponsors");
		guard.putAll(Map.of("success", 1));
		guard.remove("baseline");
		charter.put("metrics", List.of(PocSteps.waiting(), guard));
		refused(() -> this.people.propose(charter), "needs a baseline");
		Map<String, Object> stranger = PocSteps.charter();
		stranger.put("lead", "nobody@example.org");
		refused(() -> this.people.propose(stranger), "nobody@example.org");
		Map<String, Object> topmost = PocSteps.charter();
		topmost.put("sponsor", "executive@example.org");
		refused(() -> this.people.propose(topmost), "Nobody would be left to decide a change");
	}

	@Test
	void whatTheVendorAloneWouldMeasureIsRefusedWithASentence() {
		Map<String, Object> metric = PocSteps.waiting();
		metric.put("measuredBy", "vendor");
		Map<String, Object> charter = PocSteps.charter();
		charter.put("metrics", List.of(metric));
		refused(() -> this.people.propose(charter), "Who measures it?");
		metric.put("measuredBy", "with-vendor");
		metric.remove("baseline");
		metric.put("baselineSource", "None is possible: nobody has waited for it so far.");
		assertThat(this.people.waiting(this.people.propose(charter))).containsExactly("Activity_ApproveCharter");
	}

	@Test
	void whatDoesNotHoldAgainstItsSourcesGoesBackToTheLeadBeforeItIsScored() {
		Map<String, Object> charter = PocSteps.charter();
		charter.put("sponsor", "coordinator2@example.org");
		Case trial = this.people.propose(charter);
		this.people.judge(trial, "approve");
		this.people.complete("requester2", trial, "Activity_CheckIn", Map.of("values",
				List.of(PocSteps.value(1, 5, 120)), "spent", 0, "committed", 0, "harm", "no", "next", "evaluate"));
		refused(() -> this.people.complete("coordinator2", trial, "Activity_CheckResults", Map.of("results", "accept")),
				"coordinator2 a déjà joué un autre rôle");
		this.people.checkResults(trial, Map.of("results", "return", "resultsReasons", "The log has other numbers."));
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
		this.people.checkIn(trial, "evaluate", List.of());
		assertThat(this.people.waiting(trial)).contains("Activity_ScoreEvidence");
	}

	@Test
	void whatWasMeasuredIsOfThePastAndIsCorrectedOnlyWhereItStands() {
		Case trial = this.people.begun();
		Map<String, Object> value = PocSteps.value(1, 5, 10);
		value.put("measuredOn", "2031-01-01");
		value.put("correction", "A typing error.");
		refused(() -> this.people.checkIn(trial, "continue", List.of(value)), "2031-01-01", "no value of metric 1");
		for (Object noNumber : List.of("NaN", "many")) {
			Map<String, Object> word = PocSteps.value(1, 5, 10);
			word.put("value", noNumber);
			refused(() -> this.people.checkIn(trial, "continue", List.of(word)), "Value");
		}
		refused(() -> this.people.checkIn(trial, "continue", List.of(), Map.of("spent", -1)), "Spent");
		refused(() -> this.people.checkIn(trial, "continue", List.of(), Map.of("committed", -1)), "Ordered");
	}

	@Test
	void harmStopsATrialWhateverTheNumbersSay() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "continue", List.of(), Map.of("harm", "yes", "harmDetails", "A call was lost."));
		this.people.checkIn(trial, "evaluate", List.of(PocSteps.value(1, 4, 120), PocSteps.value(2, 4, 120)));
		this.people.evaluate(trial, 4);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("stop");
		refused(() -> this.people.decide(trial, "scale"), "somebody was harmed");
	}

	static void refused(Runnable act, String... sentences) {
		assertThatExceptionOfType(RestException.class).isThrownBy(act::run)
			.satisfies(ex -> assertThat(ex.getMessage()).contains(sentences));
	}

}
