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
 * Says as whom the person who calls does a task, and remembers it for the record. Their
 * own right comes first; what they took over stays the absent person's.
 */
class Capacities {

	private final StandIns standIns;

	private final HeldFor heldFor;

	private final Separation separation;

	private final ObjectProvider<Directory> directory;

	private final Sentences sentences;

	Capacities(StandIns standIns, HeldFor heldFor, Separation separation, ObjectProvider<Directory> directory,
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
	Capacity of(TaskEntity task) {
		String me = Context.getCommandContext().getAuthenticatedUserId();
		Optional<Held> held = this.standIns.held(task);
		boolean assigned = me != null && me.equals(task.getAssignee());
		if (held.isPresent() && this.standIns.isOver(task) && (assigned || !OfferedTasks.mayThemselves(task))) {
			throw this.sentences.refuse("substitute.over",
					this.directory.getObject().name(this.heldFor.substitution(held.get()).absent()));
		}
		if (held.isPresent() && assigned) {
			return new Capacity(this.heldFor.substitution(held.get()), held.get().taken());
		}
		if (OfferedTasks.mayThemselves(task)) {
			return Capacity.OWN;
		}
		return this.standIns.does(task).map(one -> inPlace(task, one)).orElse(Capacity.OWN);
	}

	/** To take a task: one that the absent person has is taken for them. */
	Capacity toTake(TaskEntity task) {
		return this.standIns.forHolder(task).map(one -> inPlace(task, one)).orElseGet(() -> of(task));
	}

	/**
	 * The person who calls gives a task back.
	 * @return the absent person from whom they had it; null where nobody has it then
	 */
	String giveBack(TaskEntity task) {
		Optional<Held> held = this.standIns.held(task);
		held.ifPresent(this.heldFor::forget);
		return held.filter(Held::taken).map(one -> this.heldFor.substitution(one).absent()).orElse(null);
	}

	/** Refuses a part that must not be theirs, and remembers for whom somebody has it. */
	void act(TaskEntity task, String person, Capacity capacity) {
		this.separation.require(task, person, capacity.absent());
		if (capacity.inPlace() != null) {
			this.heldFor.note(task.getId(), person, capacity.inPlace(), capacity.taken());
		}
		else {
			this.heldFor.find(task.getId(), person).ifPresent(this.heldFor::forget);
		}
	}

	private static Capacity inPlace(TaskEntity task, StandIn one) {
		return new Capacity(one.substitution(), one.absent().equals(task.getAssignee()));
	}

}
