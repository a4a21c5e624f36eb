package ca.docket.engine;

import java.util.Optional;

import ca.docket.engine.substitute.HeldFor;
import ca.docket.engine.substitute.HeldFor.Held;
import ca.docket.engine.substitute.StandIn;
import ca.docket.engine.substitute.StandIns;
import ca.docket.engine.task.OfferedTasks;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Whether the caller acts for themselves or as a substitute, for the record. Their own
 * right takes precedence; a task they took over remains the absent person's.
 */
class ActingAs {

	private final StandIns standIns;

	private final HeldFor heldFor;

	private final Separation separation;

	private final ObjectProvider<Directory> directory;

	private final Sentences sentences;

	ActingAs(StandIns standIns, HeldFor heldFor, Separation separation, ObjectProvider<Directory> directory,
			Sentences sentences) {
		this.standIns = standIns;
		this.heldFor = heldFor;
		this.separation = separation;
		this.directory = directory;
		this.sentences = sentences;
	}

	/**
	 * To end a task. Who has no right at all is refused by the engine's checkers, unless
	 * they had one until lately: they are told why.
	 */
	OnBehalf of(TaskEntity task) {
		String me = Context.getCommandContext().getAuthenticatedUserId();
		Optional<Held> held = this.standIns.held(task);
		boolean assigned = me != null && me.equals(task.getAssignee());
		if (held.isPresent() && this.standIns.isOver(task) && (assigned || !OfferedTasks.mayThemselves(task))) {
			throw this.sentences.refuse("substitute.over",
					this.directory.getObject().name(this.heldFor.substitution(held.get()).absent()));
		}
		if (held.isPresent() && assigned) {
			return new OnBehalf(this.heldFor.substitution(held.get()), held.get().taken());
		}
		if (OfferedTasks.mayThemselves(task)) {
			return OnBehalf.NOBODY;
		}
		return this.standIns.does(task).map(one -> inPlace(task, one)).orElse(OnBehalf.NOBODY);
	}

	/** To take a task: one that the absent person has is taken for them. */
	OnBehalf toTake(TaskEntity task) {
		return this.standIns.forHolder(task).map(one -> inPlace(task, one)).orElseGet(() -> of(task));
	}

	/**
	 * The caller gives a task back.
	 * @return the absent person from whom they had it; null where nobody has it then
	 */
	String giveBack(TaskEntity task) {
		Optional<Held> held = this.standIns.held(task);
		held.ifPresent(this.heldFor::forget);
		return held.filter(Held::taken).map(one -> this.heldFor.substitution(one).absent()).orElse(null);
	}

	/** Refuses a part that must not be theirs. */
	void require(TaskEntity task, String person, OnBehalf onBehalf) {
		this.separation.require(task, person, onBehalf.absent());
	}

	/** Refuses a part that must not be theirs, and remembers for whom somebody has it. */
	void act(TaskEntity task, String person, OnBehalf onBehalf) {
		require(task, person, onBehalf);
		if (onBehalf.substitution() != null) {
			this.heldFor.note(task.getId(), person, onBehalf.substitution(), onBehalf.taken());
		}
		else {
			this.heldFor.find(task.getId(), person).ifPresent(this.heldFor::forget);
		}
	}

	private static OnBehalf inPlace(TaskEntity task, StandIn one) {
		return new OnBehalf(one.substitution(), one.absent().equals(task.getAssignee()));
	}

}
