package ca.docket.casefile.page;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import ca.docket.casefile.Case;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All open tasks of a case; the engine's own list would hold only those of the caller.
 */
@Component
class OpenTasks {

	private static final String SQL = """
			select t.id_, t.name_, t.task_def_key_, t.proc_def_id_, d.key_, t.assignee_, t.create_time_, t.due_date_,
			       array(select group_id_ from act_ru_identitylink
			         where task_id_ = t.id_ and type_ = 'candidate' and group_id_ is not null order by 1) groups,
			       array(select user_id_ from act_ru_identitylink
			         where task_id_ = t.id_ and type_ = 'candidate' and user_id_ is not null order by 1) people
			from act_ru_task t
			join act_ru_execution e on e.id_ = t.proc_inst_id_
			join act_re_procdef d on d.id_ = t.proc_def_id_
			where e.root_proc_inst_id_ = ?
			order by t.create_time_, t.id_""";

	private final JdbcClient jdbc;

	private final Clock clock;

	OpenTasks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * An open task.
	 *
	 * @param definition of the process that it is in
	 * @param assignee who has taken it; null for nobody
	 * @param due null for no deadline
	 */
	record Open(String id, String name, String activity, String definition, String process, String assignee,
			List<String> groups, List<String> people, Instant since, Instant due, boolean overdue) {

		/** Whether a person may do it. */
		boolean isFor(String person, Set<String> ofPerson) {
			return (this.assignee != null) ? this.assignee.equals(person)
					: this.people.contains(person) || this.groups.stream().anyMatch(ofPerson::contains);
		}

	}

	/** The longest waiting first, those of called processes too. */
	List<Open> of(Case caseFile) {
		return this.jdbc.sql(SQL).param(caseFile.processInstanceId()).query(this::task).list();
	}

	private Open task(ResultSet row, int number) throws SQLException {
		Timestamp due = row.getTimestamp("due_date_");
		return new Open(row.getString("id_"), row.getString("name_"), row.getString("task_def_key_"),
				row.getString("proc_def_id_"), row.getString("key_"), row.getString("assignee_"),
				texts(row.getArray("groups")), texts(row.getArray("people")),
				row.getTimestamp("create_time_").toInstant(), (due != null) ? due.toInstant() : null,
				due != null && due.toInstant().isBefore(this.clock.instant()));
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

}
