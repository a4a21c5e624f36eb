package ca.docket.engine.task;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Keeps the engine from writing authorizations for tasks: who sees a task follows from
 * its candidates and assignee, and rows per task and group make the task list slow.
 */
class NoRowsForTasks extends DefaultAuthorizationProvider {

	@Override
	public AuthorizationEntity[] newTaskAssignee(Task task, String before, String assignee) {
		return null;
	}

	@Override
	public AuthorizationEntity[] newTaskOwner(Task task, String before, String owner) {
		return null;
	}

	@Override
	public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
		return null;
	}

	@Override
	public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
		return null;
	}

	/**
	 * People read themselves; what the directory says of them is not theirs to change.
	 */
	@Override
	public AuthorizationEntity[] newUser(User user) {
		return new AuthorizationEntity[] {
				createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ) };
	}

}
