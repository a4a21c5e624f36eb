package ca.docket.casefile;

import java.util.Map;

import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * Tells processes what they wait for, in the caller's transaction. Callers check the
 * person's rights first.
 */
@Component
public class ProcessMessages {

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final AsSystem system;

	ProcessMessages(RuntimeService runtime, TaskService tasks, AsSystem system) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.system = system;
	}

	public boolean isAwaited(String processInstanceId, String message) {
		return this.system.get(() -> this.runtime.createExecutionQuery()
			.processInstanceId(processInstanceId)
			.messageEventSubscriptionName(message)
			.count() > 0);
	}

	/**
	 * Sends what a process waits for.
	 * @param variables for all of the process
	 */
	public void send(String processInstanceId, String message, Map<String, Object> variables) {
		this.system.run(() -> this.runtime.createMessageCorrelation(message)
			.processInstanceId(processInstanceId)
			.setVariables(variables)
			.correlate());
	}

	/**
	 * Begins a task of a group with a message, unless the group has one.
	 * @param activity the id of the task in the model
	 */
	public void open(String processInstanceId, String activity, String group, String message) {
		this.system.run(() -> {
			if (!isOpen(processInstanceId, activity, group)) {
				this.runtime.createMessageCorrelation(message)
					.processInstanceId(processInstanceId)
					.setVariablesToTriggeredScope(Map.of("group", group))
					.correlate();
			}
		});
	}

	private boolean isOpen(String processInstanceId, String activity, String group) {
		return this.tasks.createTaskQuery()
			.processInstanceId(processInstanceId)
			.taskDefinitionKey(activity)
			.taskCandidateGroup(group)
			.includeAssignedTasks()
			.count() > 0;
	}

}
