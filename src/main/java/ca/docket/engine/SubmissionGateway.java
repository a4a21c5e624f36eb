package ca.docket.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import ca.docket.engine.TaskWork.Work;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The single entry point for submissions of people: rights, separation of duties and the
 * form are checked in the same transaction that stores the answers.
 */
class SubmissionGateway {

	private final Actors actors;

	private final Submissions submissions;

	private final ActingAs actingAs;

	private final SealedTasks sealed;

	private final Sentences sentences;

	private final ApplicationEventPublisher events;

	SubmissionGateway(Actors actors, Submissions submissions, ActingAs actingAs, SealedTasks sealed,
			Sentences sentences, ApplicationEventPublisher events) {
		this.actors = actors;
		this.submissions = submissions;
		this.actingAs = actingAs;
		this.sealed = sealed;
		this.sentences = sentences;
		this.events = events;
	}

	Actors actors() {
		return this.actors;
	}

	Sentences sentences() {
		return this.sentences;
	}

	/** Ends a task, or what a delegate does of it, with checked answers. */
	<T> T submit(CommandExecutor engine, Actor actor, String taskId, Map<String, ?> sent,
			Function<VariableMap, Command<T>> ending) {
		return pass(engine, context -> {
			TaskEntity task = LockedTask.find(context, taskId);
			if (task == null) {
				return ending.apply(null).execute(context);
			}
			OnBehalf onBehalf = this.actingAs.of(task);
			checkers(context).forEach(checker -> checker.checkTaskWork(task));
			this.sealed.admit(task, actor);
			this.actingAs.act(task, actor.id(), onBehalf);
			VariableMap checked = this.submissions.ofTask(context, task, sent);
			return ending.apply(this.sealed.past(task, checked)).execute(context);
		});
	}

	/** The answers that a process starts with, checked. */
	VariableMap start(CommandContext context, ProcessDefinitionEntity definition, Map<String, ?> sent) {
		return this.submissions.ofStart(context, definition, sent);
	}

	/**
	 * Gives a task to a person, or takes it from them.
	 * @param person null to give it back
	 * @param assignment of the task to the person who has it then
	 */
	void assign(CommandExecutor engine, Actor actor, String taskId, String person,
			Function<String, Command<?>> assignment) {
		answer(engine.execute(new Assignment(guarded(context -> {
			TaskEntity task = LockedTask.find(context, taskId);
			return assignment.apply(task == null ? person : taker(context, actor, task, person)).execute(context);
		}))));
	}

	private String taker(CommandContext context, Actor actor, TaskEntity task, String person) {
		OnBehalf onBehalf = this.actingAs.toTake(task);
		checkers(context).forEach(checker -> checker.checkTaskWork(task));
		requireOwnHands(actor, task, person, onBehalf);
		this.sealed.requireOwn(task, person, onBehalf);
		if (person == null) {
			return this.actingAs.giveBack(task);
		}
		this.actingAs.act(task, person, actor.id().equals(person) ? onBehalf : OnBehalf.NOBODY);
		return person;
	}

	/**
	 * What the caller could do now of a task; empty where it is not theirs, nor to take.
	 */
	Optional<Work> work(CommandContext context, Actor actor, TaskEntity task) {
		boolean mine = actor.id().equals(task.getAssignee());
		try {
			OnBehalf onBehalf = mine ? this.actingAs.of(task) : this.actingAs.toTake(task);
			if (!mine && task.getAssignee() != null && !onBehalf.taken()) {
				return Optional.empty();
			}
			if (!mine) {
				// who has it may do it, unless that is over
				checkers(context).forEach(checker -> checker.checkTaskWork(task));
			}
			this.sealed.requireOwn(task, actor.id(), onBehalf);
			this.actingAs.require(task, actor.id(), onBehalf);
			return Optional.of(new Work(task, actor.id(), onBehalf.absent(), mine));
		}
		catch (Refused | AuthorizationException ex) {
			return Optional.empty();
		}
	}

	private void requireOwnHands(Actor actor, TaskEntity task, String person, OnBehalf onBehalf) {
		boolean takes = actor.id().equals(person);
		boolean givesBack = person == null && actor.id().equals(task.getAssignee());
		boolean any = actor.operator() && !this.sealed.isPersonal(task);
		if (!any && !takes && !givesBack) {
			throw this.sentences.refuse("task.others");
		}
		boolean taken = task.getAssignee() != null && !task.getAssignee().equals(person) && !onBehalf.taken();
		if (!any && takes && taken) {
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
		return (T) answer(engine.execute(guarded(command)));
	}

	private static Command<Object> guarded(Command<?> command) {
		return context -> {
			try {
				return command.execute(context);
			}
			catch (Refused refused) {
				return refused;
			}
		};
	}

	private Object answer(Object result) {
		if (result instanceof Refused refused) {
			refused.record().ifPresent(this.events::publishEvent);
			throw refused;
		}
		return result;
	}

}
