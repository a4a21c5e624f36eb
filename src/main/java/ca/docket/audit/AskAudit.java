package ca.docket.audit;

import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Puts a recommendation on a list of its audit: the {@code task} of a {@code group},
 * which begins with the {@code message} where none is open.
 */
@Component
@ForModels(processes = "audit-recommendation", needs = { "group", "task", "message" })
class AskAudit implements JavaDelegate {

	private final StepCase step;

	private final Cases cases;

	private final Recommendations recommendations;

	private final AuditTrail auditTrail;

	private final ProcessEngine engine;

	private final AsSystem system;

	AskAudit(StepCase step, Cases cases, Recommendations recommendations, AuditTrail auditTrail, ProcessEngine engine,
			AsSystem system) {
		this.step = step;
		this.cases = cases;
		this.recommendations = recommendations;
		this.auditTrail = auditTrail;
		this.engine = engine;
		this.system = system;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case part = this.step.of(execution);
		String group = StepCase.required(execution, "group");
		reported(part);
		this.recommendations.waitsFor(part.number(), group);
		// one list for all, also where two recommendations ask at once
		this.cases.lock(part.partOf());
		Case audit = this.cases.find(part.partOf()).orElseThrow();
		String task = StepCase.required(execution, "task");
		String message = StepCase.required(execution, "message");
		this.system.run(() -> {
			if (!isOpen(audit, task, group)) {
				this.engine.getRuntimeService()
					.createMessageCorrelation(message)
					.processInstanceId(audit.processInstanceId())
					.setVariablesToTriggeredScope(Map.of("group", group))
					.correlate();
			}
		});
	}

	/** A task of the recommendation itself is answered outside of the lists. */
	private void reported(Case part) {
		this.auditTrail.latest(part.processInstanceId(), "reported")
			.ifPresent(entry -> this.recommendations.say(this.recommendations.of(part.number()), entry.answers()));
	}

	private boolean isOpen(Case audit, String task, String group) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(audit.processInstanceId())
			.taskDefinitionKey(task)
			.taskCandidateGroup(group)
			.includeAssignedTasks()
			.count() > 0;
	}

}
