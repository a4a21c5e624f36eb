package ca.docket.poc;

import ca.docket.casefile.Case;
import ca.docket.casefile.step.ClosingRound;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the scores of both rounds on record. */
@Component
@ForModels(processes = "poc")
class RecordScores implements JavaDelegate {

	private final StepCase cases;

	private final Evaluations evaluations;

	private final ClosingRound rounds;

	RecordScores(StepCase cases, Evaluations evaluations, ClosingRound rounds) {
		this.cases = cases;
		this.evaluations = evaluations;
		this.rounds = rounds;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case trial = this.cases.of(execution);
		this.evaluations.latest(trial).ifPresent(round -> this.rounds.record(execution, round, Evaluations.SCORED));
		if (this.evaluations.revision(trial).isPresent()) {
			this.rounds.close(execution, Evaluations.REVISED);
		}
	}

}
