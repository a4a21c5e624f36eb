package ca.docket.engine;

import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Ends a task as the engine does when its form is submitted: a delegate hands it back
 * instead. The engine's own command also writes each answer a second time to the history,
 * in rows that it cannot delete with the task.
 */
class EndTask extends CompleteTaskCmd {

	EndTask(String taskId, VariableMap variables, boolean returnVariables, boolean deserialize) {
		super(taskId, variables, returnVariables, deserialize);
	}

	@Override
	protected void completeTask(TaskEntity task) {
		if (task.getDelegationState() != DelegationState.PENDING) {
			super.completeTask(task);
			return;
		}
		task.resolve();
		task.logUserOperation(UserOperationLogEntry.OPERATION_TYPE_RESOLVE);
		task.triggerUpdateEvent();
	}

}
