package ca.docket.hiring;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the table said, for the short list. */
@Component
@ForModels(processes = "hiring-application")
class KeepStanding implements JavaDelegate {

	private final StepCase cases;

	private final Applications applications;

	KeepStanding(StepCase cases, Applications applications) {
		this.cases = cases;
		this.applications = applications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.applications.stands(this.cases.of(execution).number(), (String) execution.getVariable("standing"));
	}

}
