package ca.docket.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import ca.docket.engine.deployment.TestModels;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The test model {@code checked}, deployed for a test class, with rights for the demo
 * people.
 */
public class CheckedModel implements AutoCloseable {

	static final Map<String, Object> ANSWERS = Map.of("title", "Parking", "cost", 1200, "personal", false);

	private final ProcessEngine engine;

	private final String deployment;

	final String definition;

	public CheckedModel(ProcessEngine engine) {
		this.engine = engine;
		removeCases();
		removeGrants();
		DeploymentWithDefinitions deployed = TestModels
			.whole(engine.getRepositoryService()
				.createDeployment()
				.name("checked")
				.addClasspathResource("engine/checked.bpmn")
				.addClasspathResource("engine/checked-start.form")
				.addClasspathResource("engine/checked-ask.form")
				.addClasspathResource("engine/checked-decide.form"))
			.deployWithResult();
		this.deployment = deployed.getId();
		this.definition = deployed.getDeployedProcessDefinitions().get(0).getId();
		grant("staff", Permissions.READ, Permissions.CREATE_INSTANCE);
		grant("coordinators", ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK,
				ProcessDefinitionPermissions.TASK_ASSIGN);
		grant("directors", ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK,
				ProcessDefinitionPermissions.UPDATE_TASK, ProcessDefinitionPermissions.UPDATE_INSTANCE,
				ProcessDefinitionPermissions.UPDATE_TASK_VARIABLE);
	}

	/** More than the operator's files ever give: it is the form that must hold. */
	private void grant(String group, Permission... permissions) {
		Authorization right = this.engine.getAuthorizationService()
			.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		right.setGroupId(group);
		right.setResource(Resources.PROCESS_DEFINITION);
		right.setResourceId("checked");
		right.setPermissions(permissions);
		this.engine.getAuthorizationService().saveAuthorization(right);
	}

	private void removeGrants() {
		this.engine.getAuthorizationService()
			.createAuthorizationQuery()
			.resourceType(Resources.PROCESS_DEFINITION)
			.resourceId("checked")
			.list()
			.forEach(right -> this.engine.getAuthorizationService().deleteAuthorization(right.getId()));
	}

	/** A running case that a person has started through the form. */
	public String started(String person) {
		return as(person, () -> this.engine.getFormService().submitStartForm(this.definition, ANSWERS).getId(),
				"staff");
	}

	public Task task(String instance) {
		return this.engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
	}

	/** Nobody's work: what the engine itself does. */
	public Task passedTo(String instance, String activity) {
		while (!task(instance).getTaskDefinitionKey().equals(activity)) {
			this.engine.getTaskService().complete(task(instance).getId());
		}
		return task(instance);
	}

	public <T> T as(String person, String group, Supplier<T> work) {
		return as(person, work, group);
	}

	void refused(String person, ThrowingCallable work, String... groups) {
		as(person, () -> assertThatExceptionOfType(RestException.class).isThrownBy(work)
			.satisfies(refused -> assertThat(refused.getStatus().getStatusCode()).isEqualTo(400)), groups);
	}

	static Map<String, Object> values(Object... pairs) {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			values.put((String) pairs[i], pairs[i + 1]);
		}
		return values;
	}

	public <T> T as(String person, Supplier<T> work, String... groups) {
		this.engine.getIdentityService().setAuthentication(person, List.of(groups));
		try {
			return work.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	/** With their history. */
	public void removeCases() {
		this.engine.getIdentityService().clearAuthentication();
		this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey("checked")
			.list()
			.forEach(each -> this.engine.getRuntimeService().deleteProcessInstance(each.getId(), "test"));
		this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processDefinitionKey("checked")
			.list()
			.forEach(each -> this.engine.getHistoryService().deleteHistoricProcessInstance(each.getId()));
	}

	@Override
	public void close() {
		removeCases();
		removeGrants();
		this.engine.getRepositoryService().deleteDeployment(this.deployment, true);
	}

}
