package ca.docket.intake.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.security.AsSystem;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** What coordinators see of the register beyond the public: the versions on their way. */
@Component
class DraftQueue {

	private static final String PROCESS = "intake-register";

	private final Versions versions;

	private final Cases cases;

	private final Rights rights;

	private final Directory directory;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final AsSystem system;

	DraftQueue(Versions versions, Cases cases, Rights rights, Directory directory, TaskService tasks,
			RuntimeService runtime, AsSystem system) {
		this.versions = versions;
		this.cases = cases;
		this.rights = rights;
		this.directory = directory;
		this.tasks = tasks;
		this.runtime = runtime;
		this.system = system;
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
		return this.rights.decidedBy(this.directory.groupsOf(person)).contains(PROCESS);
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

	/**
	 * Takes an entry up: the version that is on its way, else a new one of what is
	 * published.
	 * @return the process instance whose task completes it
	 * @throws Meanwhile where somebody else did so at the same moment, or its day came
	 * @throws ResponseStatusException 404 for an unknown entry
	 */
	@Transactional
	public String takeUp(String entry, String person) {
		Version next = this.versions.next(entry).orElse(null);
		if (next == null && this.versions.valid(entry).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		try {
			// that this person may was seen before
			return this.system.get(() -> (next == null) ? correct(entry, person) : goOn(next));
		}
		catch (MismatchingMessageCorrelationException | OptimisticLockingException | DuplicateKeyException ex) {
			throw new Meanwhile(ex);
		}
	}

	private String correct(String entry, String person) {
		return this.runtime.createMessageCorrelation(PROCESS + ".corrected")
			.setVariables(Map.of("entry", entry, "corrector", person))
			.correlateStartMessage()
			.getId();
	}

	private String goOn(Version next) {
		if (next.state().equals("waiting")) {
			this.versions.reopen(next.processInstanceId());
			this.runtime.createMessageCorrelation(PROCESS + ".reopened")
				.processInstanceId(next.processInstanceId())
				.correlate();
		}
		return next.processInstanceId();
	}

	/** The entry is not as it was when the person saw it. */
	static class Meanwhile extends RuntimeException {

		Meanwhile(Throwable cause) {
			super(cause);
		}

	}

}
