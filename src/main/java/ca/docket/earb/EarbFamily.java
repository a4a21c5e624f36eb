package ca.docket.earb;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Family;
import ca.docket.commitment.Condition;
import ca.docket.engine.PlainValues;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the architects propose is before the chair, to be settled. */
@Component
class EarbFamily implements Family {

	private final AuditTrail auditTrail;

	EarbFamily(AuditTrail auditTrail) {
		this.auditTrail = auditTrail;
	}

	@Override
	public String process() {
		return "earb";
	}

	@Override
	public Map<String, Object> prefilled(Case caseFile, DelegateTask task) {
		if (!task.getTaskDefinitionKey().equals("Activity_DecideExpedited")) {
			return Map.of();
		}
		List<?> proposed = this.auditTrail.of(caseFile.processInstanceId(), "reviewed")
			.stream()
			.flatMap(review -> PlainValues.items(review.answers().get(Condition.LIST)).stream())
			.toList();
		return proposed.isEmpty() ? Map.of() : Map.of(Condition.LIST, proposed);
	}

}
