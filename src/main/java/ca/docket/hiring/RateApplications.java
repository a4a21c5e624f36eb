package ca.docket.hiring;

import java.util.Map;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells each application what was found, so that the table says whether it is in. */
@Component
@ForModels(processes = "hiring")
class RateApplications implements JavaDelegate {

	private final StepCase cases;

	private final Screened screened;

	private final Applications applications;

	private final ApplicationMessages messages;

	RateApplications(StepCase cases, Screened screened, Applications applications, ApplicationMessages messages) {
		this.cases = cases;
		this.screened = screened;
		this.applications = applications;
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.screened.of(this.cases.of(execution).number()).forEach(one -> {
			String requirements = one.findings().requirements();
			this.applications.rate(one.application().number(), requirements, one.findings().score());
			this.messages.send(one.application(), "hiring-application.screened", Map.of("requirements", requirements));
		});
	}

}
