package ca.docket.engine.task;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Determines who may open or do a task, given its id: candidates, the assignee, and those
 * with rights on the whole process. For lists see {@link VisibleTasks}.
 */
public class OfferedTasks extends AuthorizationCommandChecker {

	/** Whether the caller may do a task by rights of their own. */
	public static boolean mayThemselves(TaskEntity task) {
		try {
			new OfferedTasks().checkTaskWork(task);
			return true;
		}
		catch (AuthorizationException ex) {
			return false;
		}
	}

	@Override
	public void checkReadTask(TaskEntity task) {
		if (!isMine(task) && !isOfferedToMyGroups(task)) {
			super.checkReadTask(task);
		}
	}

	@Override
	public void checkReadTaskVariable(TaskEntity task) {
		if (!isMine(task) && !isOfferedToMyGroups(task)) {
			super.checkReadTaskVariable(task);
		}
	}

	/**
	 * The right to decide in a process is one to do the tasks that are offered, not all
	 * there are.
	 */
	@Override
	public void checkTaskWork(TaskEntity task) {
		if (isMine(task)) {
			return;
		}
		if (task.getProcessDefinition() == null || isOfferedToMyGroups(task)) {
			super.checkTaskWork(task);
		}
		else {
			getAuthorizationManager().checkAuthorization(ProcessDefinitionPermissions.UPDATE_TASK,
					Resources.PROCESS_DEFINITION, task.getProcessDefinition().getKey());
		}
	}

	/** Whoever has a task may give it back. */
	@Override
	public void checkTaskAssign(TaskEntity task) {
		if (!isAssignedToMe(task)) {
			super.checkTaskAssign(task);
		}
	}

	boolean isAssignedToMe(TaskEntity task) {
		Authentication me = Context.getCommandContext().getAuthentication();
		return me != null && me.getUserId() != null && me.getUserId().equals(task.getAssignee());
	}

	boolean isMine(TaskEntity task) {
		Authentication me = Context.getCommandContext().getAuthentication();
		return isAssignedToMe(task) || me != null && task.getIdentityLinks()
			.stream()
			.anyMatch(link -> isCandidate(link) && link.getUserId() != null && link.getUserId().equals(me.getUserId()));
	}

	private static boolean isOfferedToMyGroups(TaskEntity task) {
		Authentication me = Context.getCommandContext().getAuthentication();
		return me != null && me.getGroupIds() != null
				&& task.getIdentityLinks()
					.stream()
					.anyMatch(link -> isCandidate(link) && me.getGroupIds().contains(link.getGroupId()));
	}

	private static boolean isCandidate(IdentityLinkEntity link) {
		return IdentityLinkType.CANDIDATE.equals(link.getType());
	}

}
