package ca.docket.intake.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.PersonRights;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What coordinators see of the register beyond the public: the versions on their way. */
@Component
class DraftQueue {

	static final String PROCESS = "intake-register";

	private final Versions versions;

	private final Cases cases;

	private final PersonRights rights;

	private final TaskService tasks;

	DraftQueue(Versions versions, Cases cases, PersonRights rights, TaskService tasks) {
		this.versions = versions;
		this.cases = cases;
		this.rights = rights;
		this.tasks = tasks;
	}

	/**
	 * A version on its way.
	 *
	 * @param number of its case
	 * @param due the day on which it is published; null while it is completed
	 * @param task that completes it; null while it waits for its day
	 */
	record Draft(String entry, String number, String title, LocalDate due, String task) {
	}

	boolean isOf(String person) {
		return this.rights.decides(person, PROCESS);
	}

	List<Draft> drafts() {
		List<Version> prepared = this.versions.prepared();
		Map<String, Case> about = this.cases
			.ofProcessInstances(prepared.stream().map(Version::processInstanceId).toList());
		return prepared.stream()
			.filter(version -> about.containsKey(version.processInstanceId()))
			.map(version -> draft(version, about.get(version.processInstanceId())))
			.toList();
	}

	private Draft draft(Version version, Case about) {
		boolean waits = version.state().equals("waiting");
		return new Draft(version.entry(), about.number(), about.title(), waits ? version.due() : null,
				waits ? null : task(version.processInstanceId()));
	}

	/**
	 * The task that completes a version; null where there is none that the person sees.
	 */
	String task(String processInstanceId) {
		List<Task> open = this.tasks.createTaskQuery().processInstanceId(processInstanceId).list();
		return open.isEmpty() ? null : open.get(0).getId();
	}

}
