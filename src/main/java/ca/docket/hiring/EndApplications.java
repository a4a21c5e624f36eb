package ca.docket.hiring;

import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Ends all applications that are still open, as not selected, and says how far the
 * openings are filled.
 */
@Component
@ForModels(processes = "hiring", sets = "filling", tables = Endings.TABLE)
class EndApplications implements JavaDelegate {

	private final Competitions competitions;

	private final Applications applications;

	private final Endings endings;

	EndApplications(Competitions competitions, Applications applications, Endings endings) {
		this.competitions = competitions;
		this.applications = applications;
		this.endings = endings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Competition competition = this.competitions.of(execution);
		this.endings.notSelected(competition.number());
		execution.getProcessInstance()
			.setVariable("filling",
					filling(this.applications.hired(competition.number()).size(), competition.openings()));
	}

	private static String filling(int hired, int openings) {
		if (hired == 0) {
			return "not-filled";
		}
		return (hired < openings) ? "filled-in-part" : "filled";
	}

}
