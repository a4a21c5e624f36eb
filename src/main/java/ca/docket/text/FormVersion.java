package ca.docket.text;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The very form that somebody filled in, or a list in it.
 *
 * @param id of the form, as {@code intake-request}; of a list {@code intake-request#uses}
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

	/** A list in it, by its key: the form that each of its rows filled in. */
	public FormVersion list(String key) {
		return new FormVersion(this.id + "#" + key, this.deployment);
	}

}
