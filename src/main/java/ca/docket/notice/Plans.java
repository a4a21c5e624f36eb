package ca.docket.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Schedules when each open task is checked next, so that the hourly job reads only the
 * tasks that are due for a check.
 */
@Component
class Plans {

	/** What stands for the due date of a task that has its own from its model. */
	static final Instant OF_THE_MODEL = Instant.EPOCH;

	/** The tasks to look at now. */
	static final String TAKE = """
			select task_id, due from notice_plan where next_look <= ? or edition < ?
			limit ? for update skip locked""";

	private final JdbcClient jdbc;

	Plans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A task to check.
	 *
	 * @param due the due date that we set last; null for none; {@link #OF_THE_MODEL}
	 * where we never set one
	 */
	record Plan(String taskId, Instant due) {
	}

	/**
	 * The result of a check.
	 *
	 * @param due the due date that we set
	 * @param nextLook null where there is nothing more to look for
	 */
	record Looked(String taskId, Instant due, Instant nextLook) {
	}

	/** A new task is looked at first at the next opportunity. */
	void add(String task, Instant due) {
		this.jdbc
			.sql("insert into notice_plan (task_id, due, next_look) values (?, ?, '-infinity') on conflict do nothing")
			.params(task, timestamp(due))
			.update();
	}

	/** Something about a task changed: it is looked at again at the next opportunity. */
	void look(String task) {
		this.jdbc.sql("update notice_plan set next_look = '-infinity' where task_id = ?").param(task).update();
	}

	void remove(String task) {
		this.jdbc.sql("delete from notice_plan where task_id = ?").param(task).update();
	}

	/**
	 * The number of the edition of all deadlines: a new one where they changed, which
	 * makes every task one to look at.
	 */
	int edition(String fingerprint) {
		return this.jdbc.sql("""
				with latest as (select number, fingerprint from notice_edition order by number desc limit 1),
				begun as (
				  insert into notice_edition (fingerprint)
				  select :now where not exists (select from latest where fingerprint = :now) returning number)
				select coalesce((select number from begun), (select number from latest))""")
			.param("now", fingerprint)
			.query(Integer.class)
			.single();
	}

	/**
	 * Some of the tasks to look at, for this transaction alone: what another node looks
	 * at, or a person changes at the moment, is skipped.
	 */
	List<Plan> take(Instant now, int edition, int limit) {
		return this.jdbc.sql(TAKE).params(timestamp(now), edition, limit).query(Plan.class).list();
	}

	void looked(List<Looked> all, int edition) {
		this.jdbc.sql("""
				update notice_plan p set due = l.due, next_look = l.next_look, edition = ?
				from unnest(?, cast(? as timestamptz[]), cast(? as timestamptz[])) l (task_id, due, next_look)
				where p.task_id = l.task_id""")
			.params(edition, all.stream().map(Looked::taskId).toArray(String[]::new),
					all.stream().map(look -> text(look.due())).toArray(String[]::new),
					all.stream().map(look -> text(look.nextLook())).toArray(String[]::new))
			.update();
	}

	/** Leaves a task alone for a while that made a fault. */
	void postpone(String task, Instant until, int edition) {
		this.jdbc.sql("update notice_plan set next_look = ?, edition = ? where task_id = ?")
			.params(timestamp(until), edition, task)
			.update();
	}

	private static String text(Instant moment) {
		return (moment != null) ? moment.toString() : null;
	}

	private static Timestamp timestamp(Instant moment) {
		return (moment != null) ? Timestamp.from(moment) : null;
	}

}
