package ca.docket.engine.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Distinguishes people who are too late for a task that was theirs from those who never
 * had access to it.
 */
class FinishedTasks {

	private static final Pattern DOING = Pattern.compile("/task/([^/]+)/(claim|unclaim|submit-form|complete)");

	private static final String WAS_OFFERED = """
			select count(*) from act_hi_taskinst t where t.id_ = :task and t.end_time_ is not null
			  and (:operates or t.assignee_ = :person or exists (select 1 from act_hi_identitylink l where l.task_id_ = t.id_
			    and (l.group_id_ = any(:groups) or l.user_id_ = :person)))""";

	private static final String WAS_HELD = """
			select count(*) from engine_held_for h join act_ru_task t on t.id_ = h.task_id
			where h.task_id = :task and h.person = :person""";

	private final JdbcClient jdbc;

	FinishedTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean comesTooLate(String path, Caller caller) {
		Matcher doing = DOING.matcher(path);
		return doing.matches() && this.jdbc.sql(WAS_OFFERED)
			.param("task", doing.group(1))
			.param("operates", caller.operates())
			.param("person", caller.id())
			.param("groups", caller.groups().toArray(String[]::new))
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Whether the caller had an open task in somebody's place: they are let through, to
	 * be told why they can't do it any more.
	 */
	boolean wasHeld(String path, Caller caller) {
		Matcher doing = DOING.matcher(path);
		return doing.matches() && this.jdbc.sql(WAS_HELD)
			.param("task", doing.group(1))
			.param("person", caller.id())
			.query(Integer.class)
			.single() > 0;
	}

}
