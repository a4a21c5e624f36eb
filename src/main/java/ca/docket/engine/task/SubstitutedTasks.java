package ca.docket.engine.task;

import ca.docket.engine.substitute.StandIns;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Gives a substitute access to the absent person's tasks, given their id, for as long as
 * the substitution lasts.
 */
class SubstitutedTasks extends OfferedTasks {

	private final StandIns standIns;

	SubstitutedTasks(StandIns standIns) {
		this.standIns = standIns;
	}

	@Override
	public void checkReadTask(TaskEntity task) {
		if (!this.standIns.see(task)) {
			super.checkReadTask(task);
		}
	}

	@Override
	public void checkReadTaskVariable(TaskEntity task) {
		if (!this.standIns.see(task)) {
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
