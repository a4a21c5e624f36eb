package ca.docket.poc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.commitment.Commitments;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import org.springframework.stereotype.Component;

/** What speaks against an answer to the forms of a trial. */
@Component
class SubmittedTrials {

	/** What waits while a trial is on hold or paused; what is reported does not. */
	private static final Set<String> WAITING = Set.of("Activity_JudgeChange", "Activity_CheckResults",
			"Activity_ScoreEvidence", "Activity_ReviseScores", "Activity_CloseScoring", "Activity_CloseRevision",
			"Activity_DecideTrial");

	private final CharterCheck charters;

	private final Trials trials;

	private final Evaluations evaluations;

	private final Commitments commitments;

	SubmittedTrials(CharterCheck charters, Trials trials, Evaluations evaluations, Commitments commitments) {
		this.charters = charters;
		this.trials = trials;
		this.evaluations = evaluations;
		this.commitments = commitments;
	}

	List<Objection> of(Submission submission) {
		if (submission.form() != null && submission.form().id().equals("poc-charter")) {
			return this.charters.of(submission.answers());
		}
		return (submission.task() != null) ? task(submission).toList() : List.of();
	}

	private Stream<Objection> task(Submission submission) {
		Trial trial = this.trials.of(submission.task().getExecution());
		Case caseFile = trial.caseFile();
		String task = submission.task().getTaskDefinitionKey();
		boolean waits = WAITING.contains(task);
		if ((waits || task.equals("Activity_DecideWaiting")) && this.trials.isPaused(caseFile)) {
			return Stream.of(Objection.of("poc.paused"));
		}
		if (waits && this.trials.isOnHold(caseFile)) {
			return Stream.of(Objection.of("poc.on-hold"));
		}
		return switch (task) {
			case "Activity_CheckIn" -> checkIn(submission, trial);
			case "Activity_Report", "Activity_WriteLessons", "Activity_WriteEarlyLessons" -> Stream.concat(
					values(submission, trial),
					where(!submission.items("values").isEmpty() && isAssessmentAwaited(trial), "poc.report.privacy"));
			case "Activity_RequestChange" -> change(submission, trial);
			case "Activity_DecideBudget" -> budget(submission, trial);
			case "Activity_NameEvaluator" -> evaluator(submission, trial);
			case "Activity_ScoreEvidence", "Activity_ReviseScores" ->
				where(this.trials.isInterestOpen(caseFile, submission.task().getAssignee()), "poc.interest.open");
			case "Activity_DecideTrial" -> decision(submission, trial);
			default -> Stream.empty();
		};
	}

	private static Stream<Objection> where(boolean so, String objection) {
		return so ? Stream.of(Objection.of(objection)) : Stream.empty();
	}

	/**
	 * A correction has something to correct, and what is paused or on hold is neither
	 * evaluated nor changed.
	 */
	private Stream<Objection> checkIn(Submission submission, Trial trial) {
		Case caseFile = trial.caseFile();
		boolean goesOn = !Set.of("evaluate", "change").contains(submission.answer("next"));
		return goesOn ? values(submission, trial)
				: Stream
					.of(values(submission, trial),
							where(trial.budget().plus(submission.answers()).isExceeded()
									|| this.trials.isOnHold(caseFile), "poc.check-in.on-hold"),
							where(this.trials.isPaused(caseFile), "poc.paused"),
							where(this.trials.isChanging(caseFile), "poc.check-in.change-open"))
					.flatMap(Function.identity());
	}

	/** Nothing is measured on personal information before it is accepted. */
	private boolean isAssessmentAwaited(Trial trial) {
		return trial.said("waiting-decided").stream().noneMatch(said -> said.answer("waiting").equals("begin"))
				&& this.commitments.of(trial.caseFile().number())
					.stream()
					.anyMatch(promised -> promised.topic().equals("privacy-impact") && promised.isOpen());
	}

	private static Stream<Objection> values(Submission submission, Trial trial) {
		List<Measurement> series = new ArrayList<>(trial.measurements());
		List<Objection> objections = new ArrayList<>();
		for (Measurement value : Measurement.of(submission.answer("values"), false)) {
			if (value.isCorrection() && series.stream().noneMatch(before -> before.metric() == value.metric())) {
				objections.add(Objection.of("poc.check-in.nothing-to-correct", value.metric()));
			}
			series.add(value);
		}
		return objections.stream();
	}

	/** It changes something, and what comes of it is a charter that can be judged. */
	private Stream<Objection> change(Submission submission, Trial trial) {
		Charter now = trial.charter();
		Map<String, Object> answers = new HashMap<>(trial.changes().inForce());
		answers.putAll(submission.answers());
		Charter asked = Charter.of(answers);
		return Stream
			.of(this.charters.of(answers).stream(),
					where(asked.metrics().size() < now.metrics().size(), "poc.change.removed"),
					where(asked.isAs(now), "poc.change.nothing"))
			.flatMap(Function.identity());
	}

	/** What is approved covers at least what is spent and ordered. */
	private static Stream<Objection> budget(Submission submission, Trial trial) {
		Budget budget = trial.budget();
		Object approved = submission.answer("newBudget");
		BigDecimal now = (approved != null) ? Budget.amount(approved) : budget.approved();
		return where(!"stop".equals(submission.answer("budgetDecision"))
				&& new Budget(now, budget.spent(), budget.committed()).isExceeded(), "poc.budget.too-small");
	}

	/** Whoever is named could be named in a charter, and was not replaced before. */
	private Stream<Objection> evaluator(Submission submission, Trial trial) {
		Object former = submission.task().getVariable("evaluator");
		String other = this.trials.id((String) submission.answer("newEvaluator"));
		List<String> others = this.trials.evaluators(trial);
		others.remove(former);
		others.add(other);
		boolean replaced = other.equals(former)
				|| trial.said("evaluator-named").stream().anyMatch(said -> said.answer("evaluator").equals(other));
		return Stream.concat(this.charters.people(trial.charter(), others), where(replaced, "poc.interest.replaced"));
	}

	/**
	 * What is being reported is waited for; what is not shown is not scaled, whoever
	 * decides; rounds end.
	 */
	private Stream<Objection> decision(Submission submission, Trial trial) {
		if (this.evaluations.scores(trial.caseFile())
			.stream()
			.anyMatch(score -> this.trials.isInterestOpen(trial.caseFile(), score.person()))) {
			return Stream.of(Objection.of("poc.decision.interest-open"));
		}
		if (this.trials.isReporting(trial.caseFile())) {
			return Stream.of(Objection.of("poc.decision.report-open"));
		}
		Evaluation evaluation = this.evaluations.of(trial);
		String decision = String.valueOf(submission.answer("decision"));
		return Stream.concat(where(decision.startsWith("scale") && !evaluation.mayScale(), "poc.decision.never-scaled"),
				where(decision.equals("iterate") && !evaluation.moreRounds(), "poc.decision.no-round"));
	}

}
