package ca.docket.engine;

import java.util.Collection;
import java.util.List;

import ca.docket.engine.HeldFor.Held;
import org.springframework.stereotype.Component;

/**
 * Which open tasks are a person's own business, as a condition for statements that
 * concern more than tasks.
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
	 * A condition on rows of {@code act_ru_task}.
	 *
	 * @param values those of its placeholders, in order
	 */
	public record Condition(String sql, List<Object> values) {
	}

	/**
	 * Offered or assigned to a person, or to somebody for whom they stand in.
	 * @param groups of the person
	 */
	public Condition of(String person, Collection<String> groups) {
		List<String> over = this.heldFor.over(person).stream().map(Held::taskId).toList();
		Narrowing own = Narrowing.of(person, groups, List.of(), this.standIns.of(person), over);
		return new Condition(own.sql(), own.values());
	}

}
