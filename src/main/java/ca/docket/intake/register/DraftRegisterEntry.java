package ca.docket.intake.register;

import java.util.HashMap;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.engine.SubmittedVariables;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drafts an entry from what an approved request says, as a part of the request. */
@Component
@ForModels(processes = "intake-register", sets = "requester")
class DraftRegisterEntry implements JavaDelegate {

	private final Cases cases;

	private final Versions versions;

	private final FirstDraft draft;

	private final AuditTrail auditTrail;

	DraftRegisterEntry(Cases cases, Versions versions, FirstDraft draft, AuditTrail auditTrail) {
		this.cases = cases;
		this.versions = versions;
		this.draft = draft;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Map<String, Object> told = new HashMap<>(execution.getVariables());
		String origin = told.get("origin").toString();
		String id = execution.getProcessInstanceId();
		String entry = this.cases.openPart(origin, new Opening("intake-register", id, told.get("title").toString(),
				(String) told.get("division"), told.get("requester").toString()));
		this.versions.draft(entry, id, this.draft.of(this.cases.find(origin).orElseThrow(), told));
		this.auditTrail.add(id, null, "register-drafted", execution.getCurrentActivityId(), Map.of("origin", origin));
		Object requester = told.remove("requester");
		SubmittedVariables.forget(execution, told.keySet());
		execution.setProcessBusinessKey(entry);
		execution.setVariable("requester", requester);
	}

}
