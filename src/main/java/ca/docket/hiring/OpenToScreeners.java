package ca.docket.hiring;

import java.util.Map;

import ca.docket.casefile.ProcessMessages;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The posting has closed: the applications are opened to those who screen them. */
@Component
@ForModels(processes = "hiring")
class OpenToScreeners implements JavaDelegate {

	private final Competitions competitions;

	private final Applications applications;

	private final ProcessMessages messages;

	OpenToScreeners(Competitions competitions, Applications applications, ProcessMessages messages) {
		this.competitions = competitions;
		this.applications = applications;
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = this.competitions.of(execution).number();
		this.competitions.becomes(number, "screening");
		this.applications.open(number)
			.forEach(one -> this.messages.send(one.processInstanceId(), "hiring-application.opened", Map.of()));
	}

}
