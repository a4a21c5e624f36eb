package ca.docket.poc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import org.springframework.stereotype.Component;

/** What speaks against an answer to the forms of a trial. */
@Component
class SubmittedTrials {

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

	List<Objection> charter(Submission submission) {
		return this.charters.of(submission.answers());
	}

	/**
	 * Values are plausible, and what costs more than is approved is not evaluated yet.
	 */
	List<Objection> checkIn(Submission submission) {
		List<Objection> objections = values(submission);
		Budget budget = this.trials.budget(trial(submission)).plus(Budget.amount(submission.answer("spent")));
		if ("evaluate".equals(submission.answer("next")) && budget.isExceeded()) {
			objections.add(Objection.of("poc.check-in.on-hold"));
		}
		return objections;
	}

	/** What is approved covers at least what is spent. */
	List<Objection> budget(Submission submission) {
		Object approved = submission.answer("newBudget");
		Budget budget = this.trials.budget(trial(submission));
		return approved != null && new Budget(Budget.amount(approved), budget.spent()).isExceeded()
				? List.of(Objection.of("poc.budget.too-small")) : List.of();
	}

	/** They are of the past, and a correction has something to correct. */
	private List<Objection> values(Submission submission) {
		String today = LocalDate.ofInstant(this.clock.instant(), this.office.zone()).toString();
		List<Measurement> series = new ArrayList<>(this.trials.measurements(trial(submission)));
		List<Objection> objections = new ArrayList<>();
		for (Measurement value : Measurement.of(submission.answer("values"))) {
			if (value.on().compareTo(today) > 0) {
				objections.add(Objection.of("poc.check-in.future", value.on()));
			}
			if (value.isCorrection() && series.stream().noneMatch(before -> before.metric() == value.metric())) {
				objections.add(Objection.of("poc.check-in.nothing-to-correct", value.metric()));
			}
			series.add(value);
		}
		return objections;
	}

	/** Whoever decides, what is not shown is not scaled, and rounds end. */
	List<Objection> decision(Submission submission) {
		Evaluation evaluation = this.evaluations.of(trial(submission));
		String decision = String.valueOf(submission.answer("decision"));
		if (decision.startsWith("scale") && !evaluation.mayScale()) {
			return List.of(Objection.of("poc.decision.never-scaled"));
		}
		return decision.equals("iterate") && !evaluation.moreRounds() ? List.of(Objection.of("poc.decision.no-round"))
				: List.of();
	}

	private Case trial(Submission submission) {
		String id = submission.task().getProcessInstanceId();
		return this.cases.ofProcessInstances(List.of(id)).get(id);
	}

}
