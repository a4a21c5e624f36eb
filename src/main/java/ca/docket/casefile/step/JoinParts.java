package ca.docket.casefile.step;

import ca.docket.casefile.part.Stages;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Notes that a part has reached the {@code stage} of its model. When all have, its case
 * goes on with the message {@code <process>.<stage>}.
 */
@Component
@ForModels(needs = "stage")
class JoinParts implements JavaDelegate {

	private final StepCase cases;

	private final Stages stages;

	JoinParts(StepCase cases, Stages stages) {
		this.cases = cases;
		this.stages = stages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.stages.reach(this.cases.of(execution), StepCase.required(execution, "stage"));
	}

}
