package ca.docket.hiring;

import java.util.List;

import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Opens the list on which people decide on an email, where none is open. */
@Component
class Tray {

	private final Competitions competitions;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final AsSystem system;

	Tray(Competitions competitions, RuntimeService runtime, TaskService tasks, AsSystem system) {
		this.competitions = competitions;
		this.runtime = runtime;
		this.tasks = tasks;
		this.system = system;
	}

	/** An email that is for no competition that we know is on the list of each. */
	void waits(HiringEmail email) {
		List<Competition> concerned = (email.competition() != null) ? List.of(this.competitions.of(email.competition()))
				: this.competitions.running();
		concerned.forEach(one -> this.system.run(() -> {
			if (email.isTurnedAway()) {
				open(one, "Activity_ConfirmSorting", "hiring.confirmation");
			}
			else if (email.sorting() == null && email.accommodation()) {
				open(one, "Activity_ArrangeAccommodation", "hiring.accommodation");
			}
			else if (email.sorting() == null) {
				open(one, "Activity_SortEmails", "hiring.email");
			}
		}));
	}

	private void open(Competition competition, String activity, String message) {
		long lists = this.tasks.createTaskQuery()
			.processInstanceId(competition.processInstanceId())
			.taskDefinitionKey(activity)
			.count();
		if (lists == 0) {
			this.runtime.createMessageCorrelation(message)
				.processInstanceId(competition.processInstanceId())
				.correlate();
		}
	}

}
