package ca.docket.poc;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.ClosingRound;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Puts the scores of both rounds on record and says what the trial came to, for the
 * tables that recommend, and name who decides.
 */
@Component
@ForModels(processes = "poc", sets = { "mustMetrics", "guardMetrics", "lowestEvidence", "harm", "moreRounds", "budget",
		"changedAfterData", "mustWithoutLate", "guardWithoutLate" })
class WeighEvidence implements JavaDelegate {

	private final StepCase cases;

	private final Trials trials;

	private final ClosingRound rounds;

	private final Evaluations evaluations;

	private final AuditTrail auditTrail;

	WeighEvidence(StepCase cases, Trials trials, ClosingRound rounds, Evaluations evaluations, AuditTrail auditTrail) {
		this.cases = cases;
		this.trials = trials;
		this.rounds = rounds;
		this.evaluations = evaluations;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case trial = this.cases.of(execution);
		this.evaluations.latest(trial).ifPresent(round -> this.rounds.record(execution, round, Evaluations.SCORED));
		if (this.evaluations.revision(trial).isPresent()) {
			this.rounds.close(execution, Evaluations.REVISED);
		}
		Trial weighed = this.trials.of(trial);
		Evaluation found = this.evaluations.of(weighed);
		this.auditTrail.addFinding(trial.processInstanceId(), "evidence-weighed", execution.getCurrentActivityId(),
				found.inputs());
		List<Metric> without = weighed.changes().withoutLate().orElse(weighed.charter().metrics());
		DelegateExecution process = execution.getProcessInstance();
		process.setVariables(found.inputs());
		process.setVariables(Map.of("budget", weighed.budget().approved().doubleValue(), "changedAfterData",
				weighed.changes().late() > 0, "mustWithoutLate", weighed.must(without).id, "guardWithoutLate",
				Evaluation.guard(weighed.isGuardKept(without))));
	}

}
