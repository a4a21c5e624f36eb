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
		Map<String, Object> shown = new HashMap<>(shown(trial, task, language));
		shown.put("metricsSoFar", this.words.metrics(trial, trial.charter().metrics(), language));
		shown.put("budgetSoFar", this.words.budget(trial, language));
		return shown;
	}

	private Map<String, Object> shown(Trial trial, DelegateTask task, Locale language) {
		Case caseFile = trial.caseFile();
		return switch (task.getTaskDefinitionKey()) {
			case "Activity_CheckIn", "Activity_WriteLessons", "Activity_WriteEarlyLessons" ->
				Map.of("metricOptions", TrialWords.options(trial));
			case "Activity_Report" -> Map.of("metricOptions", TrialWords.options(trial), "alone", true);
			case "Activity_CloseScoring", "Activity_CloseRevision" -> this.scores.soFar(task, caseFile, language);
			case "Activity_ScoreEvidence" -> Map.of("criteria", this.scores.criteria(caseFile, language));
			case "Activity_ReviseScores" -> this.scores.isRead(task.getAssignee())
					? Map.of("allScores", this.scores.all(caseFile, language)) : Map.of();
			case "Activity_JudgeInterests", "Activity_JudgeLaterInterest", "Activity_NameEvaluator" ->
				this.words.interests(trial, (String) task.getVariable("evaluator"));
			case "Activity_JudgeChange" -> Map.of("versions", this.changes.versions(trial, language));
			case "Activity_LiftPause" -> Map.of("pause", this.words.pause(trial, language));
			case "Activity_DecideTrial" ->
				Map.of("scores", this.scores.medians(trial, language), "changes", this.changes.all(trial, language));
			default -> Map.of();
		};
	}

	@Override
	public Map<String, Object> prefilled(Case caseFile, DelegateTask task) {
		return switch (task.getTaskDefinitionKey()) {
			case "Activity_CheckIn", "Activity_Report", "Activity_WriteLessons", "Activity_WriteEarlyLessons" ->
				Map.of("committed", this.trials.of(caseFile).budget().committed().doubleValue());
			case "Activity_RequestChange" -> ChangeWords.inForce(this.trials.of(caseFile));
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
