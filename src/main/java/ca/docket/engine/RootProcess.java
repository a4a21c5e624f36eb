package ca.docket.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Finds the process instance that a case started with: what happens in the processes it
 * calls, directly or not, belongs to the same case.
 */
public final class RootProcess {

	private RootProcess() {
	}

	/**
	 * Of a task of a process.
	 * @return the id of its own process instance where nothing called that
	 */
	public static String of(DelegateTask task) {
		return of(task.getExecution());
	}

	/** Of what a delegate or a listener runs in. */
	public static String of(DelegateExecution execution) {
		return ((ExecutionEntity) execution).getRootProcessInstanceId();
	}

}
