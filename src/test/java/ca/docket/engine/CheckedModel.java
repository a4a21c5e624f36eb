package ca.docket.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.task.Task;

/**
 * The test model {@code checked}, deployed for a test class, with rights for the demo
 * people.
 */
class CheckedModel implements AutoCloseable {

	static final Map<String, Object> ANSWERS = Map.of("title", "Parking", "cost", 1200, "personal", false);

	private final ProcessEngine engine;

	private final String deployment;

	final String definition;

	private final List<Authorization> rights;

	CheckedModel(ProcessEngine engine) {
		this.engine = engine;
		removeCases();
		DeploymentWithDefinitions deployed = engine.getRepositoryService()
			.createDeployment()
			.name("checked")
			.addClasspathResource("engine/checked.bpmn")
			.addClasspathResource("engine/checked-start.form")
			.addClasspathResource("engine/checked-ask.form")
			.addClasspathResource("engine/checked-decide.form")
			.deployWithResult();
		this.deployment = deployed.getId();
		this.definition = deployed.getDeployedProcessDefinitions().get(0).getId();
		this.rights = List.of(
				right("staff", Resources.PROCESS_DEFINITION, "checked", Permissions.READ, Permissions.CREATE_INSTANCE),
				right("staff", Resources.PROCESS_INSTANCE, "*", Permissions.CREATE),
				right("camunda-admin", Resources.PROCESS_DEFINITION, "checked", ProcessDefinitionPermissions.ALL),
				right("camunda-admin", Resources.PROCESS_INSTANCE, "*", Permissions.ALL),
				right("coordinators", Resources.PROCESS_DEFINITION, "checked", ProcessDefinitionPermissions.TASK_WORK,
						ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.TASK_ASSIGN),
				right("directors", Resources.PROCESS_DEFINITION, "checked", ProcessDefinitionPermissions.TASK_WORK,
						ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.UPDATE_TASK,
						ProcessDefinitionPermissions.UPDATE_INSTANCE,
						ProcessDefinitionPermissions.UPDATE_TASK_VARIABLE));
	}

	private Authorization right(String group, Resource resource, String id, Permission... permissions) {
		Authorization right = this.engine.getAuthorizationService()
			.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		right.setGroupId(group);
		right.setResource(resource);
		right.setResourceId(id);
		right.setPermissions(permissions);
		return this.engine.getAuthorizationService().saveAuthorization(right);
	}

	/** A running case that a person has started through the form. */
	String started(String person) {
		return as(person, () -> this.engine.getFormService().submitStartForm(this.definition, ANSWERS).getId(),
				"staff");
	}

	Task task(String instance) {
		return this.engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
	}

	/** Nobody's work: what the engine itself does. */
	Task passedTo(String instance, String activity) {
		while (!task(instance).getTaskDefinitionKey().equals(activity)) {
			this.engine.getTaskService().complete(task(instance).getId());
		}
		return task(instance);
	}

	<T> T as(String person, Supplier<T> work, String... groups) {
		this.engine.getIdentityService().setAuthentication(person, List.of(groups));
		try {
			return work.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	/** With their history. */
	void removeCases() {
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
		this.rights.forEach(right -> this.engine.getAuthorizationService().deleteAuthorization(right.getId()));
		this.engine.getRepositoryService().deleteDeployment(this.deployment, true);
	}

}
