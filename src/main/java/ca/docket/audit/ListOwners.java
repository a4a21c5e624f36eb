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
 * begins}, those alone whose turn it is.
 */
@Component
@ForModels(processes = "audit", needs = "awaits", reads = "begins", sets = "owners")
class ListOwners implements JavaDelegate {

	private final StepCase cases;

	private final Recommendations recommendations;

	ListOwners(StepCase cases, Recommendations recommendations) {
		this.cases = cases;
		this.recommendations = recommendations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String message = StepCase.required(execution, "awaits");
		String audit = this.cases.of(execution).number();
		boolean begins = StepCase.input(execution, "begins").isPresent();
		if (begins) {
			this.recommendations.beginRound(audit, message);
		}
		List<String> owners = this.recommendations.ofAudit(audit)
			.stream()
			.filter(one -> one.isAwaiting(message) && (!begins || one.isAsked()))
			.map(Recommendation::owner)
			.distinct()
			.toList();
		// only until their lists are made: whose a confidential one is stays nowhere
		execution.getProcessInstance().setVariable("owners", Variables.untypedValue(owners, true));
	}

}
