package ca.docket.engine;

import java.util.Collection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;

/** Variables that a form made, in the transaction that takes it. */
public final class SubmittedVariables {

	private SubmittedVariables() {
	}

	/**
	 * Those of a task were never there: the engine's history would keep each with its
	 * value, also once it is removed. It does not see either what this transaction gives
	 * to one of them afterwards.
	 */
	public static void forget(DelegateTask task, Collection<String> names) {
		task.removeVariables(names);
		forget(task.getProcessInstanceId(), names);
	}

	/** Those of a process were never there. */
	public static void forget(DelegateExecution execution, Collection<String> names) {
		execution.getProcessInstance().removeVariables(names);
		forget(execution.getProcessInstanceId(), names);
	}

	private static void forget(String process, Collection<String> names) {
		Context.getCommandContext()
			.getDbEntityManager()
			.getCachedEntitiesByType(HistoricVariableInstanceEntity.class)
			.stream()
			.filter(variable -> variable.getProcessInstanceId().equals(process) && names.contains(variable.getName()))
			.forEach(HistoricVariableInstanceEntity::delete);
	}

}
