package ca.docket.engine.task;

import java.util.List;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Removes the engine's join with authorizations from task queries and records the caller
 * for {@link VisibleTasks} instead.
 */
public class TaskQueryAuthorization extends AuthorizationManager {

	@Override
	public void configureTaskQuery(TaskQueryImpl query) {
		boolean checked = isAuthCheckExecuted();
		Authentication person = getCurrentAuthentication();
		query.getAuthCheck().setAuthUserId(checked ? person.getUserId() : null);
		query.getAuthCheck()
			.setAuthGroupIds((checked && person.getGroupIds() != null) ? person.getGroupIds() : List.of());
	}

	/**
	 * The engine would drop groups without authorizations of their own, for one more
	 * query.
	 */
	@Override
	public List<String> filterAuthenticatedGroupIds(List<String> groups) {
		return (groups != null) ? groups : EMPTY_LIST;
	}

	/** Replaces the engine's own factory, which is looked up by type. */
	static class Factory extends GenericManagerFactory {

		Factory() {
			super(TaskQueryAuthorization.class);
		}

		@Override
		public Class<?> getSessionType() {
			return AuthorizationManager.class;
		}

		@Override
		public Session openSession() {
			return new TaskQueryAuthorization();
		}

	}

}
