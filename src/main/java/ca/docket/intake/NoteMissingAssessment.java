package ca.docket.intake;

import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts on record that no impact assessment came in time. */
@Component
@ForModels(processes = "intake")
class NoteMissingAssessment implements JavaDelegate {

	private final AuditTrail auditTrail;

	NoteMissingAssessment(AuditTrail auditTrail) {
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.auditTrail.note(execution.getProcessInstanceId(), "assessment-missing", execution.getCurrentActivityId(),
				Map.of());
	}

}
