package ca.docket.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps for the lists what an owner answers again, outside of them. */
@Component
@ForModels(processes = "audit-recommendation")
class KeepAnswer implements JavaDelegate {

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final Recommendations recommendations;

	KeepAnswer(StepCase cases, AuditTrail auditTrail, Recommendations recommendations) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.recommendations = recommendations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case part = this.cases.of(execution);
		Map<String, Object> said = new HashMap<>();
		List.of("reason", "plan", "targetDate").forEach(field -> said.put(field, null));
		said.putAll(this.auditTrail.latest(part.processInstanceId(), "responded").orElseThrow().answers());
		this.recommendations.say(part.number(), said);
		this.recommendations.step(part.number(), "drafted");
	}

}
