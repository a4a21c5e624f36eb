package ca.docket.engine.api;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** A request of {@code requester} that waits for triage. */
record InTriage(Task task, RuntimeService runtime) implements AutoCloseable {

	static InTriage begin(RuntimeService runtime, TaskService tasks) {
		String instance = runtime.createProcessInstanceByKey("intake")
			.startBeforeActivity("Activity_TriageRequest")
			.setVariable("priority", 50)
			.setVariable("requester", "requester")
			.execute(true, true)
			.getId();
		return new InTriage(tasks.createTaskQuery().processInstanceId(instance).singleResult(), runtime);
	}

	@Override
	public void close() {
		this.runtime.deleteProcessInstanceIfExists(this.task.getProcessInstanceId(), "test", true, true, true, false);
	}

}
