package ca.docket.casefile;

import java.util.Map;

import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
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

	private final Cases cases;

	ProcessMessages(RuntimeService runtime, TaskService tasks, AsSystem system, Cases cases) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.system = system;
		this.cases = cases;
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

	/** Sends it where the process waits for it. */
	public boolean sendIfAwaited(String processInstanceId, String message, Map<String, Object> variables) {
		boolean awaited = isAwaited(processInstanceId, message);
		if (awaited) {
			send(processInstanceId, message, variables);
		}
		return awaited;
	}

	/** Begins a task with a message, unless there is one. */
	public void open(String processInstanceId, String activity, String message) {
		if (!isOpen(processInstanceId, activity)) {
			send(processInstanceId, message, Map.of());
		}
	}

	/**
	 * Whether there is a task.
	 * @param activity its id in the model
	 */
	public boolean isOpen(String processInstanceId, String activity) {
		return this.system.get(() -> tasks(processInstanceId, activity).count() > 0);
	}

	/**
	 * Begins a task of a group with a message, unless the group has one, also where two
	 * ask at once.
	 * @param activity the id of the task in the model
	 */
	public void open(Case caseFile, String activity, String group, String message) {
		this.cases.lock(caseFile.number());
		this.system.run(() -> {
			if (tasks(caseFile.processInstanceId(), activity).taskCandidateGroup(group)
				.includeAssignedTasks()
				.count() == 0) {
				begin(caseFile.processInstanceId(), message, Map.of("group", group));
			}
		});
	}

	/**
	 * Begins a branch of a process with a message.
	 * @param variables for this branch alone
	 */
	public void begin(String processInstanceId, String message, Map<String, Object> variables) {
		this.system.run(() -> this.runtime.createMessageCorrelation(message)
			.processInstanceId(processInstanceId)
			.setVariablesToTriggeredScope(variables)
			.correlate());
	}

	private TaskQuery tasks(String processInstanceId, String activity) {
		return this.tasks.createTaskQuery().processInstanceId(processInstanceId).taskDefinitionKey(activity);
	}

}
