package ca.docket.hiring;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts who accepted, and says whether the next in reserve is decided on. */
@Component
@ForModels(processes = "hiring", sets = { "next", "filling" })
class CountHired implements JavaDelegate {

	private final StepCase cases;

	private final Competitions competitions;

	private final Applications applications;

	CountHired(StepCase cases, Competitions competitions, Applications applications) {
		this.cases = cases;
		this.competitions = competitions;
		this.applications = applications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = this.cases.of(execution).number();
		List<Application> open = this.applications.open(number);
		long accepted = open.stream().filter(Application::isAccepted).count();
		int openings = this.competitions.of(number).openings();
		boolean reserve = open.stream().anyMatch(one -> one.isInterviewed() && "reserve".equals(one.offer()));
		execution.getProcessInstance()
			.setVariables(Map.of("next", accepted < openings && reserve, "filling", filling(accepted, openings)));
	}

	private static String filling(long accepted, int openings) {
		if (accepted == 0) {
			return "not-filled";
		}
		return (accepted < openings) ? "filled-in-part" : "filled";
	}

}
