package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Ends all applications that are open: hired who accepted, not selected who did not; and
 * says how far the openings are filled.
 */
@Component
@ForModels(processes = "hiring", sets = "filling")
class EndApplications implements JavaDelegate {

	private final StepCase cases;

	private final Competitions competitions;

	private final Applications applications;

	private final AreaChoices choices;

	private final ProcessMessages messages;

	EndApplications(StepCase cases, Competitions competitions, Applications applications, AreaChoices choices,
			ProcessMessages messages) {
		this.cases = cases;
		this.competitions = competitions;
		this.applications = applications;
		this.choices = choices;
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = this.cases.of(execution).number();
		Set<String> hired = this.choices.all(number)
			.stream()
			.filter(Choice::isAccepted)
			.map(Choice::application)
			.collect(Collectors.toSet());
		List<Application> open = this.applications.open(number);
		open.forEach(one -> {
			String ending = hired.contains(one.number()) ? "hired" : "not-selected";
			this.messages.send(one.processInstanceId(), "hiring-application.decided", Map.of("ending", ending));
		});
		execution.getProcessInstance()
			.setVariable("filling", filling(open.stream().filter(one -> hired.contains(one.number())).count(),
					this.competitions.of(number).openings()));
	}

	private static String filling(long hired, int openings) {
		if (hired == 0) {
			return "not-filled";
		}
		return (hired < openings) ? "filled-in-part" : "filled";
	}

}
