package ca.docket.earb;

import java.util.HashMap;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.CaseLetters;
import ca.docket.casefile.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the submitter how the case ended, and closes it. The end event says which letter
 * and which outcome.
 */
@Component
class EndSubmission implements JavaDelegate {

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final CaseLetters letters;

	EndSubmission(Cases cases, AuditTrail auditTrail, CaseLetters letters) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String id = execution.getProcessInstanceId();
		String outcome = (String) execution.getVariable("outcome");
		Map<String, Object> said = new HashMap<>();
		this.auditTrail.latest(id, "checked").ifPresent(check -> said.putAll(check.answers()));
		this.auditTrail.latest(id, "decided").ifPresent(decision -> said.putAll(decision.answers()));
		this.letters.toSubmitter(this.cases.find(execution.getProcessBusinessKey()).orElseThrow(),
				(String) execution.getVariable("letter"), "outcome", said);
		this.cases.close(execution.getProcessBusinessKey(), outcome);
		execution.getProcessInstance().setVariable("outcome", outcome);
	}

}
