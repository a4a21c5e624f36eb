package ca.docket.intake;

import java.util.HashMap;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.CaseLetters;
import ca.docket.casefile.CaseLetters.InLanguage;
import ca.docket.casefile.Cases;
import ca.docket.commitment.ConditionRows;
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

	private final CaseLetters letters;

	private final Cases cases;

	private final IntakeCase family;

	TellOutcome(CloseRequest closing, AuditTrail auditTrail, CaseLetters letters, Cases cases, IntakeCase family) {
		this.closing = closing;
		this.auditTrail = auditTrail;
		this.letters = letters;
		this.cases = cases;
		this.family = family;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String id = execution.getProcessInstanceId();
		String outcome = (String) execution.getVariable("outcome");
		Map<String, Object> said = new HashMap<>();
		this.auditTrail.latest(id, "triaged").ifPresent(triage -> said.putAll(triage.answers()));
		this.auditTrail.latest(id, "decided").ifPresent(decision -> said.putAll(decision.answers()));
		said.computeIfPresent(ConditionRows.FIELD,
				(field, rows) -> (InLanguage) language -> this.family.conditions(rows, language));
		this.letters.toSubmitter(this.cases.find(execution.getProcessBusinessKey()).orElseThrow(),
				(String) execution.getVariable("letter"), "outcome", said);
		if (outcome != null) {
			this.closing.close(execution, outcome);
		}
	}

}
