package ca.docket.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The filters that Tasklist opens with, the same for everybody: each shows only what its
 * reader may see.
 */
@Component
class TasklistFilters implements SmartInitializingSingleton {

	private final FilterService filters;

	private final TaskService tasks;

	private final AuthorizationService authorizations;

	private final JdbcClient jdbc;

	TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, JdbcClient jdbc) {
		this.filters = filters;
		this.tasks = tasks;
		this.authorizations = authorizations;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public void afterSingletonsInstantiated() {
		// Two nodes that start at once must not both write them.
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('docket.filters'))").query().listOfRows();
		provideAll();
	}

	private void provideAll() {
		provide("My tasks", 1, "What is assigned to me", query().taskAssigneeExpression("${currentUser()}"));
		provide("My groups' tasks", 2, "What waits for anyone of my groups",
				query().taskCandidateGroupInExpression("${currentUserGroups()}"));
		provide("Overdue", 3, "What should have been done by now", query().dueBeforeExpression("${now()}"));
		provide("All I may see", 4, "Every open task that my work lets me see", query());
	}

	private TaskQuery query() {
		return this.tasks.createTaskQuery();
	}

	private void provide(String name, int priority, String description, TaskQuery query) {
		Filter filter = this.filters.createTaskFilterQuery().filterName(name).filterOwner("docket").singleResult();
		boolean first = filter == null;
		if (first) {
			filter = this.filters.newTaskFilter(name).setOwner("docket");
		}
		filter.setQuery(query);
		filter.setProperties(Map.of("priority", priority, "description", description, "color", "#26374a", "refresh",
				true, "variables", List.of(), "showUndefinedVariable", false));
		this.filters.saveFilter(filter);
		if (first) {
			share(filter);
		}
	}

	private void share(Filter filter) {
		Authorization everybody = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
		everybody.setResource(Resources.FILTER);
		everybody.setResourceId(filter.getId());
		everybody.addPermission(Permissions.READ);
		this.authorizations.saveAuthorization(everybody);
	}

}
