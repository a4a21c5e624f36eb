package ca.docket.engine.task;

import ca.docket.engine.substitute.StandIns;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Gives a substitute access to the absent person's tasks, given their id, for as long as
 * the substitution lasts, and nobody to what the office knows of their own case.
 */
class SubstitutedTasks extends OfferedTasks {

	private final StandIns standIns;

	private final CaseSubmitters submitters;

	SubstitutedTasks(StandIns standIns, CaseSubmitters submitters) {
		this.standIns = standIns;
		this.submitters = submitters;
	}

	@Override
	public void checkReadTask(TaskEntity task) {
		if (!this.standIns.see(task)) {
			super.checkReadTask(task);
		}
	}

	/** In a case of one's own, only the tasks that one has oneself. */
	@Override
	public void checkReadTaskVariable(TaskEntity task) {
		String submitter = (task.getExecution() != null)
				? this.submitters.of(task.getExecution().getRootProcessInstanceId()).orElse(null) : null;
		String me = Context.getCommandContext().getAuthenticatedUserId();
		if (submitter != null && submitter.equals(me) && !isMine(task)) {
			throw new AuthorizationException(me, Permissions.READ.getName(), Resources.TASK.resourceName(),
					task.getId());
		}
		if (!this.standIns.read(task, submitter)) {
			super.checkReadTaskVariable(task);
		}
	}

	@Override
	public void checkTaskWork(TaskEntity task) {
		if (this.standIns.does(task).isEmpty()) {
			super.checkTaskWork(task);
		}
	}

	@Override
	public void checkTaskAssign(TaskEntity task) {
		if (this.standIns.forHolder(task).isEmpty()) {
			super.checkTaskAssign(task);
		}
	}

	@Override
	boolean isAssignedToMe(TaskEntity task) {
		return super.isAssignedToMe(task) && !this.standIns.isOver(task);
	}

}
