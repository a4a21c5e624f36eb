package ca.docket.intake;

import java.util.HashMap;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the requester what became of the request. The event says which letter, and, where
 * the case ends with it, which outcome.
 */
@Component
class TellOutcome implements JavaDelegate {

	private final CloseRequest closing;

	private final AuditTrail auditTrail;

	private final Correspondence letters;

	TellOutcome(CloseRequest closing, AuditTrail auditTrail, Correspondence letters) {
		this.closing = closing;
		this.auditTrail = auditTrail;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String id = execution.getProcessInstanceId();
		String outcome = (String) execution.getVariable("outcome");
		Map<String, Object> said = new HashMap<>();
		this.auditTrail.latest(id, "triaged").ifPresent(triage -> said.putAll(triage.answers()));
		this.auditTrail.latest(id, "decided").ifPresent(decision -> said.putAll(decision.answers()));
		this.letters.tell(id, (String) execution.getVariable("requester"), (String) execution.getVariable("letter"),
				"outcome", said);
		if (outcome != null) {
			this.closing.close(execution, outcome);
		}
	}

}
