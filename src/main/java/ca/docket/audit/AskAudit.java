package ca.docket.audit;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Puts a recommendation on a list of its audit: the {@code task} of a {@code group},
 * which begins with the {@code message} where none is open. Where nobody of the group may
 * do it ({@code without} those who had a part), the {@code letter} goes {@code to}
 * others.
 */
@Component
@ForModels(processes = "audit-recommendation", needs = { "group", "task", "message", "without", "letter", "to" })
class AskAudit implements JavaDelegate {

	private final StepCase step;

	private final Cases cases;

	private final Recommendations recommendations;

	private final AuditTrail auditTrail;

	private final OpenLists lists;

	private final Escalation escalation;

	AskAudit(StepCase step, Cases cases, Recommendations recommendations, AuditTrail auditTrail, OpenLists lists,
			Escalation escalation) {
		this.step = step;
		this.cases = cases;
		this.recommendations = recommendations;
		this.auditTrail = auditTrail;
		this.lists = lists;
		this.escalation = escalation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case part = this.step.of(execution);
		String group = StepCase.required(execution, "group");
		reported(part);
		this.recommendations.waitsFor(part.number(), group);
		this.escalation.unlessSomebodyMay(execution, part, group);
		// one list for all, also where two recommendations ask at once
		this.cases.lock(part.partOf());
		this.lists.open(this.cases.find(part.partOf()).orElseThrow(), StepCase.required(execution, "task"), group,
				StepCase.required(execution, "message"));
	}

	/** A task of the recommendation itself is answered outside of the lists. */
	private void reported(Case part) {
		this.auditTrail.latest(part.processInstanceId(), "reported")
			.ifPresent(entry -> this.recommendations.say(this.recommendations.of(part.number()), entry.answers()));
	}

}
