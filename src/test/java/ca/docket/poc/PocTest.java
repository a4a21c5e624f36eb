package ca.docket.poc;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** From the charter of a trial to each of its endings. */
@DocketTest
class PocTest {

	@Autowired
	PocSteps people;

	@Autowired
	Documents documents;

	@Test
	void whatIsMissedAndWellEvidencedIsStoppedWithItsLessons() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "continue", List.of(PocAnswers.value(1, 13, 40)));
		this.people.checkIn(trial, "evaluate", List.of(PocAnswers.value(1, 12, 120), PocAnswers.value(2, 4, 120)));
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
	void whatIsMissedIsStoppedThoughAnotherMetricWasNotMeasured() {
		Map<String, Object> charter = PocAnswers.charter();
		charter.put("metrics", List.of(PocAnswers.waiting(), PocAnswers.metric("Wrong answers", "must", 4, 2, 5)));
		Case trial = this.people.propose(charter);
		this.people.judge(trial, "approve");
		this.people.checkIn(trial, "evaluate", List.of(PocAnswers.value(1, 13, 120)));
		this.people.evaluate(trial, 3);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("stop");
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
	void aTrialIsStoppedAtAnyTimeAlsoBeforeItsAssessmentIsAccepted(@Autowired PausePage pauses) {
		Case trial = this.people.propose(PocAnswers.personal());
		this.people.signAndApprove(trial);
		pauses.pause(trial, "requester2", "other", "The vendor left.");
		this.people.complete("director", trial, "Activity_LiftPause",
				Map.of("pauseDecision", "stop", "earlyReasons", "The vendor left."));
		this.people.earlyLessons(trial);
		assertThat(this.people.outcome(trial)).isEqualTo("stopped-early");
	}

	@Test
	void aDecisionNamesItsReasonsWhatIsUnknownAndWhetherACompetitionFollows() {
		Case trial = this.people.evaluated(5, 4);
		refused(() -> this.people.complete("director", trial, "Activity_DecideTrial", Map.of("decision", "scale")),
				"What are the reasons for it?", "What are the reasons against it?", "What is still unknown?",
				"When will it be reviewed?", "How was the vendor of the trial chosen", "Will there be a competition");
	}

	@Test
	void anUnknownDecisionIsTheDecidersAgain(@Autowired RuntimeService runtime) {
		Case trial = this.people.evaluated(5, 4);
		runtime.createProcessInstanceModification(trial.processInstanceId())
			.startBeforeActivity("Gateway_Outcome")
			.setVariable("decision", "unheard-of")
			.execute();
		assertThat(this.people.waiting(trial)).containsExactly("Activity_DecideTrial", "Activity_DecideTrial");
	}

	@Test
	void whoScoredATrialDoesNotDecideIt() {
		Case trial = this.people.propose(PocAnswers.evaluatedByDirector());
		this.people.judge(trial, "approve");
		this.people.checkIn(trial, "evaluate", List.of());
		List.of("evaluator1", "evaluator2", "director").forEach(person -> this.people.score(person, trial, 3));
		this.people.lessons(trial);
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.people.decide(trial, "stop"));
		assertThat(this.people.waiting(trial)).containsExactly("Activity_DecideTrial");
	}

	@Test
	void whatDoesNotHoldAgainstItsSourcesGoesBackToTheLeadBeforeItIsScored() {
		Map<String, Object> charter = PocAnswers.charter();
		charter.put("sponsor", "coordinator2@example.org");
		Case trial = this.people.propose(charter);
		this.people.judge(trial, "approve");
		this.people.complete("requester2", trial, "Activity_CheckIn", Map.of("values",
				List.of(PocAnswers.value(1, 5, 120)), "committed", 0, "harm", "no", "next", "evaluate"));
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
		Map<String, Object> value = PocAnswers.value(1, 5, 10);
		value.put("correction", "A typing error.");
		refused(() -> this.people.checkIn(trial, "continue", List.of(value)), "no value of metric 1");
		value.put("measuredOn", "2031-01-01");
		refused(() -> this.people.checkIn(trial, "continue", List.of(value)),
				"Measured on (values.1.measuredOn): the day must not be in the future");
		for (Object noNumber : List.of("NaN", "many")) {
			Map<String, Object> word = PocAnswers.value(1, 5, 10);
			word.put("value", noNumber);
			refused(() -> this.people.checkIn(trial, "continue", List.of(word)), "Value");
		}
		refused(() -> this.people.checkIn(trial, "continue", List.of(), Map.of("spent", -1)), "Amount");
		refused(() -> this.people.checkIn(trial, "continue", List.of(), Map.of("committed", -1)), "Ordered");
	}

	@Test
	void harmStopsATrialWhateverTheNumbersSay() {
		Case trial = this.people.begun();
		this.people.checkIn(trial, "continue", List.of(), Map.of("harm", "yes", "harmDetails", "A call was lost."));
		this.people.checkIn(trial, "evaluate", List.of(PocAnswers.value(1, 4, 120), PocAnswers.value(2, 4, 120)));
		this.people.evaluate(trial, 4);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("stop");
		refused(() -> this.people.decide(trial, "scale"), "somebody was harmed");
	}

	static void refused(Runnable act, String... sentences) {
		assertThatExceptionOfType(RestException.class).isThrownBy(act::run)
			.satisfies(ex -> assertThat(ex.getMessage()).contains(sentences));
	}

}
