package ca.docket.poc;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Says what the trial came to, for the tables that recommend, and name who decides.
 */
@Component
@ForModels(processes = "poc", sets = { "mustMetrics", "guardMetrics", "lowestEvidence", "harm", "moreRounds", "budget",
		"changedAfterData", "mustWithoutLate", "guardWithoutLate" })
class WeighEvidence implements JavaDelegate {

	private final Trials trials;

	private final Evaluations evaluations;

	private final AuditTrail auditTrail;

	WeighEvidence(Trials trials, Evaluations evaluations, AuditTrail auditTrail) {
		this.trials = trials;
		this.evaluations = evaluations;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Trial weighed = this.trials.of(execution);
		Evaluation found = this.evaluations.of(weighed);
		this.auditTrail.addFinding(execution.getProcessInstanceId(), "evidence-weighed",
				execution.getCurrentActivityId(), found.inputs());
		List<Metric> without = weighed.changes().withoutLate().orElse(weighed.charter().metrics());
		DelegateExecution process = execution.getProcessInstance();
		process.setVariables(found.inputs());
		process.setVariables(Map.of("budget", weighed.budget().approved().doubleValue(), "changedAfterData",
				weighed.changes().late() > 0, "mustWithoutLate", weighed.must(without).id, "guardWithoutLate",
				Evaluation.guard(weighed.isGuardKept(without))));
	}

}
