package ca.docket.audit;

import java.util.HashMap;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks the table of priorities again for the open recommendations of an audit, and puts
 * on their record where it says something else now; where the model says {@code which},
 * for those alone that are a year older than when it was asked last.
 */
@Component
@ForModels(processes = "audit", reads = "which")
class SetPriorities implements JavaDelegate {

	private static final String TABLE = "audit-priority";

	private final StepCase step;

	private final Recommendations recommendations;

	private final AuditTrail auditTrail;

	private final ProcessEngine engine;

	private final AsSystem system;

	private final Ageing ageing;

	SetPriorities(StepCase step, Recommendations recommendations, AuditTrail auditTrail, ProcessEngine engine,
			AsSystem system, Ageing ageing) {
		this.step = step;
		this.recommendations = recommendations;
		this.auditTrail = auditTrail;
		this.engine = engine;
		this.system = system;
		this.ageing = ageing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String deployment = StepCase.deployment(execution);
		boolean older = StepCase.input(execution, "which").isPresent();
		Object auditor = execution.getVariable("auditor");
		this.system.run(() -> {
			String table = this.engine.getRepositoryService()
				.createDecisionDefinitionQuery()
				.deploymentId(deployment)
				.decisionDefinitionKey(TABLE)
				.singleResult()
				.getId();
			this.recommendations.ofAudit(this.step.of(execution).number())
				.stream()
				.filter(one -> one.outcome() == null && (!older || one.yearsAsked() != this.ageing.years(one.issued())))
				.forEach(one -> rank(one, auditor, table));
		});
	}

	private void rank(Recommendation one, Object auditor, String table) {
		Map<String, Object> asked = new HashMap<>(one.said());
		asked.put("auditor", auditor);
		asked.put("yearsOpen", this.ageing.years(one.issued()));
		this.recommendations.asked(one.number(), this.ageing.years(one.issued()));
		Map<String, Object> ranking = this.engine.getDecisionService()
			.evaluateDecisionTableById(table, asked)
			.getSingleResult()
			.getEntryMap();
		if (this.recommendations.rank(one.number(), ranking)) {
			this.auditTrail.note(one.processInstanceId(), "priority-changed", null, ranking);
			this.engine.getRuntimeService()
				.setVariables(one.processInstanceId(),
						Map.of("approver", ranking.get("approver"), "verifier", ranking.get("verifier")));
		}
	}

}
