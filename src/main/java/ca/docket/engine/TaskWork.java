package ca.docket.engine;

import java.util.Optional;
import java.util.function.Function;

import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Says whose work a task is, for pages on which it is done piece by piece before it is
 * submitted.
 */
@Component
public class TaskWork {

	private final CheckedTasks tasks;

	TaskWork(TaskService tasks) {
		this.tasks = (CheckedTasks) tasks;
	}

	/**
	 * A task and who calls.
	 *
	 * @param absent for whom they do it; null for themselves
	 * @param mine whether they have it; else they may take it
	 */
	public record Work(DelegateTask task, String person, String absent, boolean mine) {
	}

	/**
	 * Looks at a task within the engine.
	 * @return empty where the caller may neither do nor take it, as if it did not exist
	 */
	public <T> Optional<T> of(String taskId, Function<Work, T> look) {
		return this.tasks.work(taskId, look);
	}

	/** Takes a task for the caller; somebody else who was faster keeps it. */
	public void claim(String taskId) {
		of(taskId, work -> work).ifPresent(work -> {
			try {
				if (work.absent() != null) {
					this.tasks.setAssignee(taskId, work.person());
				}
				else {
					this.tasks.claim(taskId, work.person());
				}
			}
			catch (TaskAlreadyClaimedException ex) {
				// the page says that it is somebody else's now
			}
		});
	}

}
