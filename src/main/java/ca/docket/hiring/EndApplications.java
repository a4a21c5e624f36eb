package ca.docket.hiring;

import java.util.Map;

import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Ends all applications that are still open, as not selected, and says how far the
 * openings are filled.
 */
@Component
@ForModels(processes = "hiring", sets = "filling")
class EndApplications implements JavaDelegate {

	private final StepCase cases;

	private final Competitions competitions;

	private final Applications applications;

	private final ProcessMessages messages;

	EndApplications(StepCase cases, Competitions competitions, Applications applications, ProcessMessages messages) {
		this.cases = cases;
		this.competitions = competitions;
		this.applications = applications;
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = this.cases.of(execution).number();
		this.applications.open(number)
			.forEach(one -> this.messages.send(one.processInstanceId(), "hiring-application.decided",
					Map.of("ending", "not-selected")));
		execution.getProcessInstance()
			.setVariable("filling",
					filling(this.applications.hired(number).size(), this.competitions.of(number).openings()));
	}

	private static String filling(int hired, int openings) {
		if (hired == 0) {
			return "not-filled";
		}
		return (hired < openings) ? "filled-in-part" : "filled";
	}

}
