package ca.docket.audit;

import java.util.Map;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the table says of a recommendation. */
@Component
@ForModels(processes = "audit-recommendation", sets = { "approver", "verifier" })
class KeepPriority implements JavaDelegate {

	private final StepCase cases;

	private final Recommendations recommendations;

	KeepPriority(StepCase cases, Recommendations recommendations) {
		this.cases = cases;
		this.recommendations = recommendations;
	}

	@Override
	@SuppressWarnings("unchecked")
	public void execute(DelegateExecution execution) {
		Map<String, Object> ranking = (Map<String, Object>) execution.getVariable("ranking");
		this.recommendations.rank(this.cases.of(execution).number(), ranking);
		execution.setVariable("approver", ranking.get("approver"));
		execution.setVariable("verifier", ranking.get("verifier"));
	}

}
