package ca.docket.audit;

import java.util.List;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Lists in {@code owners} whose recommendations wait for a message; where a round {@code
 * begins}, those alone whose turn it is. With another {@code message}, each of them gets
 * a list at once.
 */
@Component
@ForModels(processes = "audit", needs = "awaits", reads = { "begins", "message" }, sets = { "owners", "owner", "due" })
class ListOwners implements JavaDelegate {

	private final StepCase cases;

	private final Recommendations recommendations;

	private final OwnerTasks tasks;

	ListOwners(StepCase cases, Recommendations recommendations, OwnerTasks tasks) {
		this.cases = cases;
		this.recommendations = recommendations;
		this.tasks = tasks;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String message = StepCase.required(execution, "awaits");
		String audit = this.cases.of(execution).number();
		boolean begins = StepCase.input(execution, "begins").isPresent();
		if (begins) {
			this.recommendations.beginRound(audit, message);
		}
		List<Recommendation> all = this.recommendations.ofAudit(audit);
		List<String> owners = all.stream()
			.filter(one -> one.isAwaiting(message) && (!begins || one.isAsked()))
			.map(Recommendation::owner)
			.distinct()
			.toList();
		StepCase.input(execution, "message")
			.ifPresent(list -> owners
				.forEach(owner -> this.tasks.list(execution.getProcessInstanceId(), list, owner, all)));
		// only until their lists are made: whose a confidential one is stays nowhere
		execution.getProcessInstance().setVariable("owners", Variables.untypedValue(owners, true));
	}

}
