package ca.docket.poc;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.Office;
import ca.docket.casefile.Cases;
import ca.docket.engine.Objection;
import ca.docket.engine.PlainValues;
import ca.docket.engine.Submission;
import org.springframework.stereotype.Component;

/** What speaks against an answer to the forms of a trial. */
@Component
class SubmittedTrials {

	/** What waits while a trial is paused; what is reported does not. */
	private static final Set<String> PAUSED = Set.of("Activity_JudgeChange", "Activity_CheckResults",
			"Activity_ScoreEvidence", "Activity_ReviseScores", "Activity_CloseScoring", "Activity_CloseRevision",
			"Activity_DecideTrial");

	private final CharterCheck charters;

	private final Trials trials;

	private final Evaluations evaluations;

	private final Cases cases;

	private final Office office;

	private final Clock clock;

	SubmittedTrials(CharterCheck charters, Trials trials, Evaluations evaluations, Cases cases, Office office,
			Clock clock) {
		this.charters = charters;
		this.trials = trials;
		this.evaluations = evaluations;
		this.cases = cases;
		this.office = office;
		this.clock = clock;
	}

	/** What is agreed can be judged, and no baseline is of a day to come. */
	List<Objection> charter(Map<String, Object> answers) {
		List<Objection> objections = new ArrayList<>(this.charters.of(answers));
		objections.addAll(toCome(answers.get("metrics"), "baselineOn", "poc.check-in.future"));
		return objections;
	}

	List<Objection> task(Submission submission) {
		Trial trial = trial(submission);
		String task = submission.task().getTaskDefinitionKey();
		if (PAUSED.contains(task) && this.trials.isPaused(trial.caseFile())) {
			return List.of(Objection.of("poc.paused"));
		}
		return switch (task) {
			case "Activity_CheckIn" -> checkIn(submission, trial);
			case "Activity_RequestChange" -> change(submission, trial);
			case "Activity_JudgeChange" ->
				this.trials.isOnHold(trial.caseFile()) ? List.of(Objection.of("poc.change.on-hold")) : List.of();
			case "Activity_DecideBudget" -> budget(submission, trial);
			case "Activity_WriteLessons", "Activity_WriteEarlyLessons" -> spending(submission);
			case "Activity_DecideTrial" -> decision(submission, trial);
			default -> List.of();
		};
	}

	/**
	 * Values are plausible, and what is paused or on hold is neither evaluated nor
	 * changed.
	 */
	private List<Objection> checkIn(Submission submission, Trial trial) {
		List<Objection> objections = values(submission, trial);
		objections.addAll(spending(submission));
		if (Set.of("evaluate", "change").contains(submission.answer("next"))) {
			if (trial.budget().plus(submission.answers()).isExceeded() || this.trials.isOnHold(trial.caseFile())) {
				objections.add(Objection.of("poc.check-in.on-hold"));
			}
			if (this.trials.isPaused(trial.caseFile())) {
				objections.add(Objection.of("poc.paused"));
			}
			if (this.trials.isChanging(trial.caseFile())) {
				objections.add(Objection.of("poc.check-in.change-open"));
			}
		}
		return objections;
	}

	/** It changes something, and what comes of it is a charter that can be judged. */
	private List<Objection> change(Submission submission, Trial trial) {
		Charter now = trial.charter();
		Map<String, Object> answers = new HashMap<>(trial.changes().inForce());
		answers.putAll(submission.answers());
		Charter asked = Charter.of(answers);
		List<Objection> objections = charter(answers);
		if (asked.metrics().size() < now.metrics().size()) {
			objections.add(Objection.of("poc.change.removed"));
		}
		if (asked.isAs(now)) {
			objections.add(Objection.of("poc.change.nothing"));
		}
		return objections;
	}

	/** What is approved covers at least what is spent and ordered. */
	private List<Objection> budget(Submission submission, Trial trial) {
		Budget budget = trial.budget();
		Object approved = submission.answer("newBudget");
		BigDecimal now = (approved != null) ? Budget.amount(approved) : budget.approved();
		return !"stop".equals(submission.answer("budgetDecision"))
				&& new Budget(now, budget.spent(), budget.committed()).isExceeded()
						? List.of(Objection.of("poc.budget.too-small")) : List.of();
	}

	/** They are of the past, and a correction has something to correct. */
	private List<Objection> values(Submission submission, Trial trial) {
		List<Measurement> series = new ArrayList<>(trial.measurements());
		List<Objection> objections = toCome(submission.answer("values"), "measuredOn", "poc.check-in.future");
		for (Measurement value : Measurement.of(submission.answer("values"))) {
			if (value.isCorrection() && series.stream().noneMatch(before -> before.metric() == value.metric())) {
				objections.add(Objection.of("poc.check-in.nothing-to-correct", value.metric()));
			}
			series.add(value);
		}
		return objections;
	}

	private List<Objection> spending(Submission submission) {
		return toCome(submission.answer("spending"), "spentOn", "poc.check-in.not-paid-yet");
	}

	/** Objects to each row of a list whose day is still to come. */
	private List<Objection> toCome(Object rows, String day, String objection) {
		String today = this.office.day(this.clock.instant()).toString();
		return PlainValues.rows(rows)
			.stream()
			.map(row -> Objects.toString(row.get(day), ""))
			.filter(on -> on.compareTo(today) > 0)
			.map(on -> Objection.of(objection, on))
			.collect(Collectors.toCollection(ArrayList::new));
	}

	/** Whoever decides, what is on hold or not shown is not scaled, and rounds end. */
	private List<Objection> decision(Submission submission, Trial trial) {
		if (this.trials.isOnHold(trial.caseFile())) {
			return List.of(Objection.of("poc.decision.on-hold"));
		}
		Evaluation evaluation = this.evaluations.of(trial);
		String decision = String.valueOf(submission.answer("decision"));
		if (decision.startsWith("scale") && !evaluation.mayScale()) {
			return List.of(Objection.of("poc.decision.never-scaled"));
		}
		return decision.equals("iterate") && !evaluation.moreRounds() ? List.of(Objection.of("poc.decision.no-round"))
				: List.of();
	}

	private Trial trial(Submission submission) {
		String id = submission.task().getProcessInstanceId();
		return this.trials.of(this.cases.ofProcessInstances(List.of(id)).get(id));
	}

}
