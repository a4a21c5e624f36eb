package ca.docket.poc;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.step.ClosingRound;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Unseals the scores and says what the trial came to, for the table that recommends. */
@Component
@ForModels(processes = "poc", sets = { "mustMetrics", "guardMetrics", "lowestEvidence", "harm", "moreRounds" })
class WeighEvidence implements JavaDelegate {

	private static final ClosingRound.Entries ENTRIES = new ClosingRound.Entries("scored", "Activity_ScoreEvidence",
			Viewer.GROUP + "poc-evaluators,coordinators,directors,executives", "scoring-closed");

	private final StepCase cases;

	private final ClosingRound rounds;

	private final Evaluations evaluations;

	private final AuditTrail auditTrail;

	WeighEvidence(StepCase cases, ClosingRound rounds, Evaluations evaluations, AuditTrail auditTrail) {
		this.cases = cases;
		this.rounds = rounds;
		this.evaluations = evaluations;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case trial = this.cases.of(execution);
		this.rounds.close(execution, ENTRIES);
		Evaluation found = this.evaluations.of(trial);
		this.auditTrail.addFinding(trial.processInstanceId(), "evidence-weighed", execution.getCurrentActivityId(),
				found.inputs());
		execution.getProcessInstance().setVariables(found.inputs());
	}

}
