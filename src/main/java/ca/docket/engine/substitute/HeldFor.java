package ca.docket.engine.substitute;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ca.docket.security.Substitution;
import ca.docket.security.Substitutions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers on whose behalf a substitute holds or did a task. */
@Component
public class HeldFor {

	private static final String HELD = """
			select h.* from engine_held_for h join act_ru_task t on t.id_ = h.task_id and t.assignee_ = h.person""";

	private final JdbcClient jdbc;

	private final Substitutions substitutions;

	HeldFor(JdbcClient jdbc, Substitutions substitutions) {
		this.jdbc = jdbc;
		this.substitutions = substitutions;
	}

	/**
	 * A task that a substitute took.
	 *
	 * @param taken whether it was the absent person's before, not only offered to them
	 */
	public record Held(String taskId, String person, UUID substitution, boolean taken) {
	}

	/**
	 * The id of the absent person for whom somebody does a task; empty where they do it
	 * for themselves.
	 */
	public Optional<String> absent(String taskId, String person) {
		return find(taskId, person).map(this::substitution).map(Substitution::absent);
	}

	/** What is remembered of a person and a task. */
	public Optional<Held> find(String taskId, String person) {
		return this.jdbc.sql("select * from engine_held_for where task_id = ? and person = ?")
			.params(taskId, person)
			.query(Held.class)
			.optional();
	}

	/** By which somebody holds a task. */
	public Substitution substitution(Held held) {
		return this.substitutions.find(held.substitution()).orElseThrow();
	}

	/** Whether the substitution has ended by which a person holds a task. */
	boolean isOver(String taskId, String person) {
		return find(taskId, person).filter(held -> !this.substitutions.isOn(substitution(held))).isPresent();
	}

	/** The tasks that somebody still holds though the substitution has ended. */
	List<Held> over() {
		return over(this.jdbc.sql(HELD));
	}

	/** The ids of those of them that a person holds. */
	public List<String> over(String person) {
		return over(this.jdbc.sql(HELD + " where h.person = ?").param(person)).stream().map(Held::taskId).toList();
	}

	/** The ids of the tasks that a person holds for somebody. */
	public List<String> tasks(String person) {
		return this.jdbc.sql("select task_id from engine_held_for where person = ?")
			.param(person)
			.query(String.class)
			.list();
	}

	private List<Held> over(JdbcClient.StatementSpec query) {
		return query.query(Held.class)
			.list()
			.stream()
			.filter(held -> !this.substitutions.isOn(substitution(held)))
			.toList();
	}

	/** Somebody acts for themselves, whatever was before. */
	public void forget(Held held) {
		this.jdbc.sql("delete from engine_held_for where task_id = ?").param(held.taskId()).update();
	}

	/** Somebody acts in the place of another from now on. */
	public void note(String taskId, String person, Substitution inPlace, boolean taken) {
		this.jdbc.sql("""
				insert into engine_held_for (task_id, person, substitution, taken) values (?, ?, ?, ?)
				on conflict (task_id) do update set person = excluded.person, substitution = excluded.substitution,
				taken = excluded.taken or engine_held_for.taken and engine_held_for.person = excluded.person""")
			.params(taskId, person, inPlace.id(), taken)
			.update();
	}

	/** What is remembered of tasks that are done. */
	void forgetDone() {
		this.jdbc.sql("delete from engine_held_for where not exists (select from act_ru_task where id_ = task_id)")
			.update();
	}

}
