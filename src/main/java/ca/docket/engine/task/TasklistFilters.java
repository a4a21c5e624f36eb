package ca.docket.engine.task;

import java.util.List;
import java.util.Locale;
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
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The default filters of Tasklist, the same for everybody; each shows only what its
 * reader may see.
 */
@Component
class TasklistFilters implements SmartInitializingSingleton {

	private final FilterService filters;

	private final TaskService tasks;

	private final AuthorizationService authorizations;

	private final JdbcClient jdbc;

	private final MessageSource texts;

	TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, JdbcClient jdbc,
			MessageSource texts) {
		this.filters = filters;
		this.tasks = tasks;
		this.authorizations = authorizations;
		this.jdbc = jdbc;
		this.texts = texts;
	}

	@Override
	@Transactional
	public void afterSingletonsInstantiated() {
		// Two nodes that start at once must not both write them.
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('docket.filters'))").query().listOfRows();
		provideAll();
	}

	private void provideAll() {
		provide("filter.mine", 1, query().taskAssigneeExpression("${currentUser()}"));
		provide("filter.groups", 2, query().taskCandidateGroupInExpression("${currentUserGroups()}"));
		provide("filter.overdue", 3, query().dueBeforeExpression("${now()}"));
		provide("filter.all", 4, query());
	}

	private TaskQuery query() {
		return this.tasks.createTaskQuery();
	}

	/** Kept in English, with the key of its texts for readers of another language. */
	private void provide(String text, int priority, TaskQuery query) {
		String name = english(text);
		Filter filter = this.filters.createTaskFilterQuery().filterName(name).filterOwner("docket").singleResult();
		boolean first = filter == null;
		if (first) {
			filter = this.filters.newTaskFilter(name).setOwner("docket");
		}
		filter.setQuery(query);
		filter.setProperties(Map.of("text", text, "priority", priority, "description", english(text + ".description"),
				"color", "#26374a", "refresh", true, "variables", List.of(), "showUndefinedVariable", false));
		this.filters.saveFilter(filter);
		if (first) {
			share(filter);
		}
	}

	private String english(String text) {
		return this.texts.getMessage(text, null, Locale.ENGLISH);
	}

	private void share(Filter filter) {
		Authorization everybody = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
		everybody.setResource(Resources.FILTER);
		everybody.setResourceId(filter.getId());
		everybody.addPermission(Permissions.READ);
		this.authorizations.saveAuthorization(everybody);
	}

}
