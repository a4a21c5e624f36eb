package ca.docket.engine;

import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Completes a task as the engine does on submission of its form; a delegated task is
 * handed back instead. The engine's own command would also write each answer to the
 * history a second time, in rows that it cannot delete with the task.
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
