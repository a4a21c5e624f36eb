package ca.docket.engine;

import java.util.Map;
import java.util.function.Function;

import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The way of persons into the engine: rights, separation of duties and the form are
 * looked at in the very transaction that stores the answers.
 */
class Gate {

	private final Actors actors;

	private final Submissions submissions;

	private final Separation separation;

	private final Sentences sentences;

	private final ApplicationEventPublisher events;

	Gate(Actors actors, Submissions submissions, Separation separation, Sentences sentences,
			ApplicationEventPublisher events) {
		this.actors = actors;
		this.submissions = submissions;
		this.separation = separation;
		this.sentences = sentences;
		this.events = events;
	}

	Actors actors() {
		return this.actors;
	}

	Submissions submissions() {
		return this.submissions;
	}

	Sentences sentences() {
		return this.sentences;
	}

	/** Ends a task, or what a delegate does of it, with checked answers. */
	<T> T submit(CommandExecutor engine, Actor actor, String taskId, Map<String, ?> sent,
			Function<VariableMap, Command<T>> ending) {
		return pass(engine, context -> {
			TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
			if (task == null) {
				return ending.apply(null).execute(context);
			}
			checkers(context).forEach(checker -> checker.checkTaskWork(task));
			this.separation.require(task, actor.id());
			announce(task);
			return ending.apply(this.submissions.ofTask(context, task, sent)).execute(context);
		});
	}

	/** Gives a task to a person, or takes it from them. */
	void assign(CommandExecutor engine, Actor actor, String taskId, String person, Command<Void> assignment) {
		pass(engine, context -> {
			TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
			if (task != null) {
				checkers(context).forEach(checker -> checker.checkTaskWork(task));
				requireOwnHands(actor, task, person);
				this.separation.require(task, person);
			}
			return assignment.execute(context);
		});
	}

	private void announce(TaskEntity task) {
		Ending ending = new Ending(task);
		this.events.publishEvent(ending);
		ending.refusal().ifPresent((reason) -> {
			throw this.sentences.refuse(reason);
		});
	}

	private void requireOwnHands(Actor actor, TaskEntity task, String person) {
		boolean takes = actor.id().equals(person);
		boolean givesBack = person == null && actor.id().equals(task.getAssignee());
		if (!actor.operator() && !takes && !givesBack) {
			throw this.sentences.refuse("task.others");
		}
		if (!actor.operator() && takes && task.getAssignee() != null && !task.getAssignee().equals(person)) {
			throw new TaskAlreadyClaimedException(task.getId(), task.getAssignee());
		}
	}

	private static Iterable<CommandChecker> checkers(CommandContext context) {
		return context.getProcessEngineConfiguration().getCommandCheckers();
	}

	/**
	 * Runs a command that checks before it writes. A refusal leaves the engine as a
	 * result, not as a fault: nothing is written, and the log stays quiet.
	 */
	@SuppressWarnings("unchecked")
	<T> T pass(CommandExecutor engine, Command<T> command) {
		Object result = engine.execute(context -> {
			try {
				return command.execute(context);
			}
			catch (Refused refused) {
				return refused;
			}
		});
		if (result instanceof Refused refused) {
			refused.record().ifPresent(this.events::publishEvent);
			throw refused;
		}
		return (T) result;
	}

}
