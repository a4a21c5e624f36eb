package ca.docket.hiring;

import ca.docket.engine.deployment.ForModels;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds who decides in an area. */
@Component
@ForModels(processes = "hiring", sets = "areaManager")
class OpenArea implements JavaDelegate {

	private final Competitions competitions;

	private final Directory directory;

	OpenArea(Competitions competitions, Directory directory) {
		this.competitions = competitions;
		this.directory = directory;
	}

	/** Whoever left the office since is replaced by the group. */
	@Override
	public void execute(DelegateExecution execution) {
		Area area = of(this.competitions.of(execution), execution);
		execution.setVariableLocal("areaManager", this.directory.named(area.manager()).map(Person::id).orElse(null));
	}

	static int number(DelegateExecution execution) {
		return Integer.parseInt((String) execution.getVariable("area"));
	}

	static Area of(Competition competition, DelegateExecution execution) {
		return competition.areas().get(number(execution) - 1);
	}

}
