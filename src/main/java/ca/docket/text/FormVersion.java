package ca.docket.text;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The very form that somebody filled in.
 *
 * @param id of the form, as {@code intake-request}
 * @param deployment the id of the deployment that has it
 */
public record FormVersion(String id, String deployment) {

	/** The form of a task; null where it has none. */
	public static FormVersion of(DelegateTask task) {
		TaskEntity entity = (TaskEntity) task;
		Expression form = entity.getTaskDefinition().getCamundaFormDefinitionKey();
		return (form != null)
				? new FormVersion(form.getExpressionText(), entity.getProcessDefinition().getDeploymentId()) : null;
	}

}
