package ca.docket.poc;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Traces;
import ca.docket.casefile.Case;
import ca.docket.casefile.demo.DemoCases;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How evidence is scored, unseen by others, and revised once. */
@DocketTest
class PocScoringTest {

	@Autowired
	PocSteps people;

	@Autowired
	PocPages pages;

	@Autowired
	DemoCases demo;

	@Autowired
	ScoreWords scores;

	@Autowired
	Evaluations evaluations;

	@Autowired
	Trials trials;

	@Autowired
	JdbcClient jdbc;

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
		PocTest.refused(() -> this.people.decide(trial, "scale"), "can’t be scaled");
		this.people.decide(trial, "iterate");
	}

	@Test
	void aSilentEvaluatorIsLeftOutByTheDirectorAndThreeAreEnough() {
		Map<String, Object> charter = PocAnswers.charter();
		charter.put("evaluators", PocAnswers.evaluators(4));
		Case trial = this.people.propose(charter);
		this.people.judge(trial, "approve");
		this.people.checkIn(trial, "evaluate", List.of(PocAnswers.value(1, 5, 120), PocAnswers.value(2, 4, 120)));
		List.of("evaluator1", "evaluator2", "evaluator3").forEach(person -> this.people.score(person, trial, 4));
		assertThat(this.people.record(trial)).noneMatch(act -> act.contains("scored"));
		this.people.complete("director", trial, "Activity_CloseScoring", Map.of("closeReason", "One does not answer."));
		this.people.lessons(trial);
		assertThat(this.people.record(trial)).contains("director scoring-closed");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale");
	}

	@Test
	void nobodyGetsASeatByAVariable(@Autowired RuntimeService runtime) {
		Case trial = this.people.begun();
		runtime.setVariable(trial.processInstanceId(), "trialEvaluators", List.of("executive"));
		this.people.checkIn(trial, "evaluate", List.of());
		this.people.score("evaluator3", trial, 3);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CloseScoring", "Activity_ScoreEvidence",
				"Activity_ScoreEvidence");
	}

	@Test
	void whereScoresLieFarApartTheEvaluatorsAloneSeeThemAndReviseOnce() {
		Case trial = scoredWithAHostileZero();
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CloseRevision", "Activity_ReviseScores",
				"Activity_ReviseScores", "Activity_ReviseScores");
		assertThat(this.people.record(trial)).noneMatch(act -> act.contains("scored"));
		assertThat(this.scores.all(trial, Locale.ENGLISH)).contains("0 – Absent", "4 – Independently", "of the log");
		assertThat(this.scores.of(trial, "evaluator3")).containsEntry("evidenceUse", "0").hasSize(5);
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.demo.complete("evaluator1",
				this.people.own("evaluator3", trial, "Activity_ReviseScores"), Map.of("revise", "no")));
		this.people.revise("evaluator1", trial, null);
		this.people.revise("evaluator2", trial, null);
		this.people.revise("evaluator3", trial, 3);
		this.people.lessons(trial);
		assertThat(this.people.record(trial)).contains("evaluator3 scored", "evaluator3 scores-revised");
		assertThat(this.evaluations.firstScores(trial)).extracting(score -> score.values().get("evidenceUse"))
			.containsExactly("4", "4", "0");
		assertThat(this.evaluations.scores(trial)).extracting(score -> score.values().get("evidenceUse"))
			.containsExactly("4", "4", "3");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale");
	}

	@Test
	void whoSeesTheTaskOfAnEvaluatorSeesNoScoresInIt() {
		Case trial = scoredWithAHostileZero();
		Task task = this.people.own("evaluator3", trial, "Activity_ReviseScores");
		assertThat(this.pages.form("evaluator3", task)).contains("of the log", "evidenceUse");
		assertThat(this.pages.form("director", task)).contains("budgetSoFar")
			.doesNotContain("of the log", "evidenceUse");
	}

	@Test
	void whoeverDoesNotReviseKeepsTheirScoresWhenTheApproverEndsIt() {
		Case trial = scoredWithAHostileZero();
		this.people.complete("director", trial, "Activity_CloseRevision", Map.of("closeReason", "A week has passed."));
		this.people.lessons(trial);
		assertThat(this.evaluations.scores(trial)).extracting(score -> score.values().get("evidenceUse"))
			.containsExactly("4", "4", "0");
		assertThat(this.people.variable(trial, "recommendation")).isEqualTo("scale");
	}

	@Test
	void scoresThatAgreeAreNotRevised() {
		Case trial = this.people.measured(5);
		this.people.score("evaluator1", trial, 4);
		this.people.score("evaluator2", trial, 3);
		this.people.score("evaluator3", trial, 3);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_WriteLessons");
	}

	@Test
	void whoScoresAndWhoDecidesSeeHowMuchEachCriterionCounts() {
		Case trial = this.people.measured(5);
		assertThat(this.pages.form("evaluator1", this.people.own("evaluator1", trial, "Activity_ScoreEvidence")))
			.contains("by version ", "The benefit that the charter names: 2");
		this.people.score("evaluator1", trial, 4);
		this.people.score("evaluator2", trial, 4);
		this.people.score("evaluator3", trial, 3);
		this.people.lessons(trial);
		assertThat(this.scores.medians(this.trials.of(trial), Locale.ENGLISH)).contains(
				"The benefit that the charter names: **4 – Independently validated** (counts 2)",
				"the evidence comes to **4** of 4. The lowest that counts is **4**.");
	}

	private Case scoredWithAHostileZero() {
		Case trial = this.people.measured(5);
		this.people.score("evaluator1", trial, 4);
		this.people.score("evaluator2", trial, 4);
		this.people.score("evaluator3", trial, 0);
		return trial;
	}

}
