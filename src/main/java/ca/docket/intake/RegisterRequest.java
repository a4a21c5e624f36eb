package ca.docket.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.CaseLetters;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives a request its case number and its row, and tells the requester. */
@Component
class RegisterRequest implements JavaDelegate {

	/** What the tables ask for even where the form did not. */
	private static final List<String> FACTS = List.of("coordinatorTier", "impactTier", "impactLevel", "impactWaiver",
			"inUse", "sensitivity", "aiKind", "aiRole", "affected", "publicFacing", "hosting", "costBand");

	private final Cases cases;

	private final Requests requests;

	private final AuditTrail auditTrail;

	private final CaseLetters letters;

	RegisterRequest(Cases cases, Requests requests, AuditTrail auditTrail, CaseLetters letters) {
		this.cases = cases;
		this.requests = requests;
		this.auditTrail = auditTrail;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Map<String, Object> form = new HashMap<>(execution.getVariables());
		// Browsers send unanswered fields as null or empty.
		form.values().removeIf(value -> value == null || value.equals(""));
		String requester = (String) form.remove("requester");
		String id = execution.getProcessInstanceId();
		String number = this.cases
			.open(new Opening("intake", id, form.get("title").toString(), (String) form.get("division"), requester));
		this.requests.add(Request.of(number, id, form));
		this.auditTrail.add(id, requester, "submitted", "Event_RequestReceived", form);
		execution.setProcessBusinessKey(number);
		execution.removeVariables(Request.TEXTS);
		FACTS.stream().filter(fact -> !form.containsKey(fact)).forEach(fact -> execution.setVariable(fact, null));
		this.letters.toSubmitter(this.cases.find(number).orElseThrow(), "intake-acknowledged", "acknowledged",
				Map.of());
	}

}
