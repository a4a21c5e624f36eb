package ca.docket.poc;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Family;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the forms of a trial show, and what they do not accept. */
@Component
class PocFamily implements Family {

	private final TrialWords words;

	private final ScoreWords scores;

	private final ChangeWords changes;

	private final Trials trials;

	private final SubmittedTrials submitted;

	PocFamily(TrialWords words, ScoreWords scores, ChangeWords changes, Trials trials, SubmittedTrials submitted) {
		this.words = words;
		this.scores = scores;
		this.changes = changes;
		this.trials = trials;
		this.submitted = submitted;
	}

	@Override
	public String process() {
		return "poc";
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		Trial trial = this.trials.of(caseFile);
		Map<String, Object> shown = new HashMap<>();
		switch (task.getTaskDefinitionKey()) {
			case "Activity_CheckIn", "Activity_WriteLessons", "Activity_WriteEarlyLessons" ->
				shown.put("metricOptions", this.words.options(trial));
			case "Activity_Report" -> shown.putAll(Map.of("metricOptions", this.words.options(trial), "alone", true));
			case "Activity_CloseScoring", "Activity_CloseRevision" ->
				shown.putAll(this.scores.soFar(task, caseFile, language));
			case "Activity_ScoreEvidence" -> shown.put("criteria", this.scores.criteria(caseFile, language));
			case "Activity_ReviseScores" -> {
				if (this.scores.isRead(task.getAssignee())) {
					shown.put("allScores", this.scores.all(caseFile, language));
				}
			}
			case "Activity_JudgeInterests", "Activity_JudgeLaterInterest", "Activity_NameEvaluator" ->
				shown.putAll(this.words.interests(trial, (String) task.getVariable("evaluator")));
			case "Activity_JudgeChange" -> shown.put("versions", this.changes.versions(trial, language));
			case "Activity_LiftPause" -> shown.put("pause", this.words.pause(trial, language));
			case "Activity_DecideTrial" -> {
				shown.put("scores", this.scores.medians(trial, language));
				shown.put("changes", this.changes.all(trial, language));
			}
			default -> {
			}
		}
		shown.put("metricsSoFar", this.words.metrics(trial, trial.charter().metrics(), language));
		shown.put("budgetSoFar", this.words.budget(trial, language));
		return shown;
	}

	@Override
	public Map<String, Object> prefilled(Case caseFile, DelegateTask task) {
		return switch (task.getTaskDefinitionKey()) {
			case "Activity_CheckIn", "Activity_Report", "Activity_WriteLessons", "Activity_WriteEarlyLessons" ->
				Map.of("committed", this.trials.of(caseFile).budget().committed().doubleValue());
			case "Activity_RequestChange" -> this.changes.inForce(this.trials.of(caseFile));
			case "Activity_ReviseScores" ->
				this.scores.isRead(task.getAssignee()) ? this.scores.of(caseFile, task.getAssignee()) : Map.of();
			default -> Map.of();
		};
	}

	@Override
	public List<Objection> check(Submission submission) {
		return this.submitted.of(submission);
	}

}
