package ca.docket.audit;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks a {@code group}, where its {@code task} is a list of the audit by putting the
 * recommendation on it; the list begins with the {@code message} where none is open.
 * Where nobody of the group may do it ({@code without} those who had a part), those it
 * would go {@code to} are asked, or get the {@code letter}.
 */
@Component
@ForModels(processes = "audit-recommendation", needs = { "group", "without", "letter", "to" },
		reads = { "task", "message" })
class AskGroup implements JavaDelegate {

	private final StepCase step;

	private final Cases cases;

	private final Recommendations recommendations;

	private final AuditTrail auditTrail;

	private final ProcessMessages messages;

	private final Escalation escalation;

	AskGroup(StepCase step, Cases cases, Recommendations recommendations, AuditTrail auditTrail,
			ProcessMessages messages, Escalation escalation) {
		this.step = step;
		this.cases = cases;
		this.recommendations = recommendations;
		this.auditTrail = auditTrail;
		this.messages = messages;
		this.escalation = escalation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case part = this.step.of(execution);
		String group = this.escalation.group(execution, part);
		StepCase.input(execution, "task")
			.ifPresent(task -> list(part, task, group, StepCase.required(execution, "message")));
	}

	private void list(Case part, String task, String group, String message) {
		reported(part);
		this.recommendations.waitsFor(part.number(), group);
		// one list for all, also where two recommendations ask at once
		this.cases.lock(part.partOf());
		this.messages.open(this.cases.find(part.partOf()).orElseThrow().processInstanceId(), task, group, message);
	}

	/** A task of the recommendation itself is answered outside of the lists. */
	private void reported(Case part) {
		this.auditTrail.latest(part.processInstanceId(), "reported")
			.ifPresent(entry -> this.recommendations.say(part.number(), entry.answers()));
	}

}
