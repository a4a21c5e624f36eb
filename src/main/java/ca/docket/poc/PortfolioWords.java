package ca.docket.poc;

import java.util.Locale;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.StepWords;
import org.springframework.stereotype.Component;

/** Says in a line how a trial stands. */
@Component
class PortfolioWords {

	private final Trials trials;

	private final Evaluations evaluations;

	private final TrialWords words;

	private final StepWords steps;

	private final Wording wording;

	PortfolioWords(Trials trials, Evaluations evaluations, TrialWords words, StepWords steps, Wording wording) {
		this.trials = trials;
		this.evaluations = evaluations;
		this.words = words;
		this.steps = steps;
		this.wording = wording;
	}

	Object[] head(Locale language) {
		return Stream
			.of("number", "title", "lead", "sponsor", "begins", "ends", "rounds", "approved", "spent", "must", "guard",
					"harm", "late", "paused", "outcome")
			.map(column -> said(column, language))
			.toArray();
	}

	Object[] line(Case trial, Locale language) {
		Charter charter = this.trials.charter(trial);
		Budget budget = this.trials.budget(trial);
		Evaluation evaluation = this.evaluations.of(trial);
		long late = this.trials.changes(trial).stream().filter(Change::isApproved).filter(Change::afterData).count();
		return new Object[] { trial.number(), trial.title(), this.wording.personNamed(charter.lead()),
				this.wording.personNamed(charter.sponsor()), charter.beginsOn(), charter.endsOn(),
				this.trials.rounds(trial), budget.approved(), budget.spent(),
				this.words.standing(evaluation.must(), language),
				said(evaluation.guardKept() ? "guard.kept" : "guard.worse", language),
				yes(evaluation.harmed(), language), late,
				yes(this.trials.waitsFor(trial, "Activity_LiftPause"), language),
				(trial.outcome() != null) ? this.steps.outcome(trial, language) : null };
	}

	private String yes(boolean so, Locale language) {
		return said(so ? "yes" : "no", language);
	}

	private String said(String what, Locale language) {
		return this.wording.of("poc.portfolio." + what, language);
	}

}
