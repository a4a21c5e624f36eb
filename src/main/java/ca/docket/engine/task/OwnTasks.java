package ca.docket.engine.task;

import java.util.Collection;
import java.util.List;

import ca.docket.engine.substitute.HeldFor;
import ca.docket.engine.substitute.StandIns;
import org.springframework.stereotype.Component;

/**
 * The condition that an open task is a person's own, for SQL statements about more than
 * tasks.
 */
@Component
public class OwnTasks {

	private final StandIns standIns;

	private final HeldFor heldFor;

	OwnTasks(StandIns standIns, HeldFor heldFor) {
		this.standIns = standIns;
		this.heldFor = heldFor;
	}

	/**
	 * Offered or assigned to a person, or to somebody for whom they stand in: a condition
	 * on rows of {@code act_ru_task}.
	 * @param groups of the person
	 */
	public Narrowing of(String person, Collection<String> groups) {
		return of(person, groups, Overseen.NOTHING);
	}

	/** Offered or assigned to a person themselves, and not held for anybody else. */
	public Narrowing ofThemselves(String person, Collection<String> groups) {
		return Narrowing.of(person, groups, Overseen.NOTHING, List.of(), this.heldFor.tasks(person));
	}

	/**
	 * Offered or assigned to them or to somebody for whom they stand in, or of a process
	 * among those that they see as a whole.
	 */
	Narrowing of(String person, Collection<String> groups, Overseen seen) {
		return Narrowing.of(person, groups, seen, this.standIns.of(person), this.heldFor.over(person));
	}

}
