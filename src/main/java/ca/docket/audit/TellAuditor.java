package ca.docket.audit;

import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.security.Person;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the {@code letter} to the contact that the report names. */
@Component
@ForModels(processes = "audit", needs = "letter")
class TellAuditor implements JavaDelegate {

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final CaseLetters letters;

	TellAuditor(StepCase cases, AuditTrail auditTrail, CaseLetters letters) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case audit = this.cases.of(execution);
		AuditEntry report = this.auditTrail.submitted(audit.processInstanceId()).get(0);
		Person contact = new Person(report.answer("contactEmail"), "", report.answer("contactName"),
				report.answer("contactEmail"), Locale.forLanguageTag(report.answer("contactLanguage")));
		this.letters.toPerson(audit, StepCase.required(execution, "letter"), execution.getActivityInstanceId(), contact,
				Map.of());
	}

}
