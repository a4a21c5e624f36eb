package ca.docket.poc;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.engine.sealed.RoundAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** An evaluator learns of an interest after they have scored. */
@DocketTest
class PocWithdrawnScoreTest {

	@Autowired
	PocSteps people;

	@Autowired
	PocPages pages;

	@Autowired
	PocInterestSteps interests;

	@Autowired
	Evaluations evaluations;

	@Autowired
	PocJobs jobs;

	@Test
	void aScoreIsWithdrawnWhileOthersScoreAndWhoIsNamedScoresInItsPlace() {
		Case trial = this.people.measured(5);
		this.people.score("evaluator2", trial, 0);
		this.interests.withdraw("evaluator2", trial);
		List.of("evaluator1", "evaluator3").forEach(person -> this.people.score(person, trial, 4));
		assertThat(this.people.waiting(trial)).as("the round waits for whoever is named")
			.containsExactly("Activity_CloseScoring", "Activity_NameEvaluator", "Activity_ScoreEvidence");
		PocTest.refused(() -> this.interests.name("evaluator2", trial), "can’t be named again");
		this.interests.name("data", trial);
		this.interests.declareLater("data", trial, "no");
		assertThat(this.people.record(trial)).contains("null score-withdrawn").noneMatch(act -> act.endsWith("scored"));
		this.people.score("data", trial, 4);
		this.people.lessons(trial);
		assertThat(this.people.record(trial)).as("it stays on record").contains("evaluator2 scored", "data scored");
		assertThat(this.evaluations.scores(trial)).extracting(RoundAnswer::person)
			.containsExactly("data", "evaluator1", "evaluator3");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale");
	}

	@Test
	void onceTheRoundIsClosedWhatIsLeftIsWeighedAgainAndFewerThanThreeNeverScale() {
		Case trial = this.people.evaluated(5, 4);
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale");
		this.interests.announce("evaluator2", trial);
		PocTest.refused(() -> this.people.decide(trial, "scale"), "has announced an interest");
		this.interests.declareLater("evaluator2", trial, "yes");
		this.interests.judgeLater("director", trial, "replace");
		this.jobs.run(trial, "Event_WeighAgain");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("iterate");
		PocTest.refused(() -> this.people.decide(trial, "scale"), "can’t be scaled");
		this.people.decide(trial, "iterate");
		this.interests.name("data", trial);
		this.interests.declareLater("data", trial, "no");
		this.people.checkIn(trial, "evaluate", List.of());
		assertThat(this.people.own("data", trial, "Activity_ScoreEvidence")).isNotNull();
	}

	@Test
	void whoeverIsKeptKeepsTheirScoreAndTheTrialIsDecided() {
		Case trial = this.people.evaluated(5, 4);
		this.interests.announce("evaluator2", trial);
		this.interests.declareLater("evaluator2", trial, "yes");
		this.interests.judgeLater("director", trial, "keep");
		this.people.decide(trial, "scale");
		assertThat(this.people.outcome(trial)).isEqualTo("scaled");
	}

	@Test
	void whoIsWithdrawnWhileScoresAreRevisedHasNoPartInEitherRound() {
		Case trial = this.people.measured(5);
		this.people.score("evaluator1", trial, 4);
		this.people.score("evaluator2", trial, 4);
		this.people.score("evaluator3", trial, 0);
		this.interests.announce("evaluator3", trial);
		PocTest.refused(() -> this.people.revise("evaluator3", trial, 3), "still to be decided");
		List.of("evaluator1", "evaluator2").forEach(person -> this.people.revise(person, trial, null));
		this.interests.declareLater("evaluator3", trial, "yes");
		this.interests.judgeLater("director", trial, "replace");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_NameEvaluator", "Activity_WriteLessons");
		this.people.lessons(trial);
		assertThat(this.evaluations.scores(trial)).extracting(RoundAnswer::person)
			.containsExactly("evaluator1", "evaluator2");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("iterate");
	}

	@Test
	void anInterestInATrialThatIsDecidedIsOnRecordAndWhoeverDecidedIsToldAndNothingIsUndone() {
		Case trial = this.people.evaluated(5, 4);
		this.people.decide(trial, "scale");
		String form = PocPages.page(trial) + "/late-interest";
		assertThat(this.pages.signedIn("director").open(form).statusCode()).isEqualTo(404);
		Visitor evaluator = this.pages.signedIn("evaluator2");
		assertThat(evaluator.open(PocPages.page(trial)).body()).contains("Déclarer un intérêt");
		assertThat(evaluator.submit(form, form, Map.of("interests", " ")).statusCode()).isEqualTo(400);
		assertThat(evaluator.submit(form, form, Map.of("interests", "The vendor hired my sister.")).statusCode())
			.isEqualTo(302);
		assertThat(this.people.letters(trial)).contains("poc-late-interest director", "poc-late-interest coordinator");
		assertThat(this.pages.signedIn("director").open(PocPages.page(trial)).body())
			.contains("The vendor hired my sister.");
		assertThat(this.pages.signedIn("requester").open(PocPages.page(trial)).body()).doesNotContain("my sister");
		assertThat(this.people.outcome(trial)).isEqualTo("scaled");
		assertThat(this.evaluations.scores(trial)).hasSize(3);
	}

}
