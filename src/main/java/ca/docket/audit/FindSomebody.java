package ca.docket.audit;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the {@code letter} {@code to} others where nobody of a {@code group} may do the
 * task that follows, {@code without} those who had a part.
 */
@Component
@ForModels(processes = "audit-recommendation", needs = { "group", "without", "letter", "to" })
class FindSomebody implements JavaDelegate {

	private final StepCase step;

	private final Escalation escalation;

	FindSomebody(StepCase step, Escalation escalation) {
		this.step = step;
		this.escalation = escalation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.escalation.unlessSomebodyMay(execution, this.step.of(execution), StepCase.required(execution, "group"));
	}

}
