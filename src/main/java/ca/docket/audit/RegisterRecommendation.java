package ca.docket.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Enters a recommendation on the lists of its audit, and tells the tables who issued the
 * report and how long ago, and the model where it stands.
 */
@Component
@ForModels(processes = "audit-recommendation",
		sets = { "owner", "formerOwners", "reporters", "auditor", "yearsOpen", "extensions", "state", "disagreed" })
class RegisterRecommendation implements JavaDelegate {

	private static final String NEW = "new";

	private final StepCase step;

	private final AuditTrail auditTrail;

	private final Recommendations recommendations;

	private final Owners owners;

	private final Ageing ageing;

	RegisterRecommendation(StepCase step, AuditTrail auditTrail, Recommendations recommendations, Owners owners,
			Ageing ageing) {
		this.step = step;
		this.auditTrail = auditTrail;
		this.recommendations = recommendations;
		this.owners = owners;
		this.ageing = ageing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case part = this.step.of(execution);
		Map<String, Object> said = submitted(part);
		Case audit = this.step.whole(part);
		Map<String, Object> report = submitted(audit);
		String owner = said.containsKey("owner") ? this.owners.person(said.get("owner").toString()) : "";
		LocalDate issued = LocalDate.parse(said.getOrDefault("issueDate", report.get("issueDate")).toString());
		String state = said.getOrDefault("state", NEW).toString();
		this.recommendations.add(part, owner, issued, !state.equals(NEW), said, report);
		this.owners.keep(part, audit, owner, said, report);
		execution.setVariable("owner", owner);
		execution.setVariable("formerOwners", new ArrayList<String>());
		execution.setVariable("reporters", new ArrayList<String>());
		execution.setVariable("auditor", report.get("auditor"));
		execution.setVariable("yearsOpen", this.ageing.years(issued));
		execution.setVariable("extensions", said.getOrDefault("extensions", 0));
		execution.setVariable("state", state);
		execution.setVariable("disagreed", "disagree".equals(said.get("response")));
	}

	private Map<String, Object> submitted(Case caseFile) {
		return this.auditTrail.submitted(caseFile.processInstanceId()).get(0).answers();
	}

}
