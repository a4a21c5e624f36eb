package ca.docket.hiring;

import java.util.Map;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends all applications that are open: hired who accepted, not selected who did not. */
@Component
@ForModels(processes = "hiring")
class EndApplications implements JavaDelegate {

	private final StepCase cases;

	private final Applications applications;

	private final ApplicationMessages messages;

	EndApplications(StepCase cases, Applications applications, ApplicationMessages messages) {
		this.cases = cases;
		this.applications = applications;
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = this.cases.of(execution).number();
		this.applications.open(number)
			.forEach(one -> this.messages.send(one, "hiring-application.decided",
					Map.of("ending", one.isAccepted() ? "hired" : "not-selected")));
	}

}
