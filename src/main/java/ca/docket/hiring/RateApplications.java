package ca.docket.hiring;

import java.util.Map;

import ca.docket.casefile.ProcessMessages;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells each application what was found, so that the table says whether it is in; where
 * more came in that nobody has screened yet, none of them.
 */
@Component
@ForModels(processes = "hiring", sets = "more")
class RateApplications implements JavaDelegate {

	private final Competitions competitions;

	private final Screened screened;

	private final Applications applications;

	private final ScreeningQueue queue;

	private final ProcessMessages messages;

	RateApplications(Competitions competitions, Screened screened, Applications applications, ScreeningQueue queue,
			ProcessMessages messages) {
		this.competitions = competitions;
		this.screened = screened;
		this.applications = applications;
		this.queue = queue;
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = this.competitions.of(execution).number();
		boolean more = !this.queue.isEmpty(number);
		execution.getProcessInstance().setVariable("more", more);
		if (!more) {
			this.competitions.becomes(number, "selection");
			rate(number);
		}
	}

	private void rate(String number) {
		this.screened.of(number, null).forEach(one -> {
			String requirements = one.findings().requirements();
			this.applications.rate(one.application().number(), requirements, one.findings().score());
			this.messages.send(one.application().processInstanceId(), "hiring-application.screened",
					Map.of("requirements", requirements));
		});
	}

}
