package ca.docket.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import ca.docket.engine.TaskWork.Work;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's task service, which lets people complete a task only as its form would.
 */
class CheckedTasks extends TaskServiceImpl {

	private final SubmissionGateway gateway;

	CheckedTasks(SubmissionGateway gateway) {
		this.gateway = gateway;
	}

	@Override
	public void complete(String taskId) {
		complete(taskId, null);
	}

	@Override
	public void complete(String taskId, Map<String, Object> sent) {
		Optional<Actor> actor = this.gateway.actors().outside();
		if (actor.isEmpty()) {
			super.complete(taskId, sent);
			return;
		}
		this.gateway.submit(this.commandExecutor, actor.get(), taskId, sent,
				checked -> new CompleteTaskCmd(taskId, checked));
	}

	@Override
	public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> sent, boolean deserialize) {
		Optional<Actor> actor = this.gateway.actors().outside();
		return actor.isEmpty() ? super.completeWithVariablesInReturn(taskId, sent, deserialize)
				: this.gateway.submit(this.commandExecutor, actor.get(), taskId, sent,
						checked -> new CompleteTaskCmd(taskId, checked, true, deserialize));
	}

	@Override
	public void resolveTask(String taskId) {
		resolveTask(taskId, null);
	}

	@Override
	public void resolveTask(String taskId, Map<String, Object> sent) {
		Optional<Actor> actor = this.gateway.actors().outside();
		if (actor.isEmpty()) {
			super.resolveTask(taskId, sent);
			return;
		}
		this.gateway.submit(this.commandExecutor, actor.get(), taskId, sent,
				checked -> new ResolveTaskCmd(taskId, checked));
	}

	@Override
	public void claim(String taskId, String person) {
		Optional<Actor> actor = this.gateway.actors().outside();
		if (actor.isEmpty()) {
			super.claim(taskId, person);
			return;
		}
		this.gateway.assign(this.commandExecutor, actor.get(), taskId, person,
				taker -> new ClaimTaskCmd(taskId, taker));
	}

	@Override
	public void setAssignee(String taskId, String person) {
		Optional<Actor> actor = this.gateway.actors().outside();
		if (actor.isEmpty()) {
			super.setAssignee(taskId, person);
			return;
		}
		this.gateway.assign(this.commandExecutor, actor.get(), taskId, person,
				taker -> new AssignTaskCmd(taskId, taker));
	}

	/** What the caller can do of an active task of a process. */
	<T> Optional<T> work(String taskId, Function<Work, T> look) {
		return this.gateway.actors()
			.outside()
			.flatMap(actor -> this.commandExecutor
				.execute(context -> Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
					.filter(task -> task.getProcessDefinitionId() != null && !task.isSuspended())
					.flatMap(task -> this.gateway.work(context, actor, task))
					.map(look)));
	}

}
