package ca.docket.intake.register;

import java.util.HashMap;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Links;
import ca.docket.casefile.Opening;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Drafts a new version of a published entry, as it is: the next part of the request that
 * it came from.
 */
@Component
@ForModels(processes = "intake-register", sets = "requester")
class DraftCorrection implements JavaDelegate {

	private final Cases cases;

	private final Versions versions;

	private final Links links;

	private final AuditTrail auditTrail;

	DraftCorrection(Cases cases, Versions versions, Links links, AuditTrail auditTrail) {
		this.cases = cases;
		this.versions = versions;
		this.links = links;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String id = execution.getProcessInstanceId();
		String corrector = (String) execution.getVariable("corrector");
		Case first = this.cases.find((String) execution.getVariable("entry")).orElseThrow();
		String submitter = first.submitter().isEmpty() ? corrector : first.submitter();
		String number = this.cases.openPart(first.partOf(),
				new Opening("intake-register", id, first.title(), first.division(), submitter));
		this.versions.draft(first.number(), id, fields(this.versions.valid(first.number()).orElseThrow()));
		this.auditTrail.add(id, corrector, "register-correction", execution.getCurrentActivityId(),
				Map.of("entry", first.number()));
		this.links.add(first.number(), number);
		execution.setProcessBusinessKey(number);
		execution.setVariable("requester", submitter);
	}

	/** A use that has ended stays so until somebody says otherwise. */
	private static Map<String, Object> fields(Version valid) {
		Map<String, Object> fields = new HashMap<>(valid.fields());
		fields.keySet().retainAll(RegisterField.keys());
		if (valid.ended()) {
			fields.put("correction", "ended");
			fields.put("endedOn", valid.text("endedOn"));
		}
		return fields;
	}

}
