package ca.docket.casefile.step;

import java.util.Collection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;

/** Variables that a form made, in the transaction that begins a case with it. */
final class SubmittedVariables {

	private SubmittedVariables() {
	}

	/**
	 * They never were: the engine's history would keep each with its value, also once it
	 * is removed.
	 */
	static void forget(DelegateExecution execution, Collection<String> names) {
		String process = execution.getProcessInstanceId();
		execution.getProcessInstance().removeVariables(names);
		Context.getCommandContext()
			.getDbEntityManager()
			.getCachedEntitiesByType(HistoricVariableInstanceEntity.class)
			.stream()
			.filter(variable -> variable.getProcessInstanceId().equals(process) && names.contains(variable.getName()))
			.forEach(HistoricVariableInstanceEntity::delete);
	}

}
