package ca.docket.casefile.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.Json;
import ca.docket.casefile.CaseErased;
import ca.docket.casefile.TaskProperty;
import ca.docket.engine.Objection;
import com.fasterxml.jackson.core.type.TypeReference;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what each person typed into the rows of a task, and where they left it, until the
 * row is saved or the task ends.
 */
@Component
class Drafts {

	private static final TypeReference<List<Objection>> OBJECTIONS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Json json;

	Drafts(JdbcClient jdbc, Json json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Those of who does a task, by row. */
	Map<String, Draft> of(WorkListTask task) {
		return this.jdbc.sql("select * from worklist_draft where task_id = ? and person = ?")
			.params(task.id(), task.person())
			.query(this::draft)
			.list()
			.stream()
			.collect(Collectors.toMap(Draft::row, Function.identity()));
	}

	void keep(WorkListTask task, Draft draft) {
		this.jdbc.sql("""
				insert into worklist_draft (task_id, person, row_id, case_number, version, answers, objections)
				values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
				on conflict (task_id, person, row_id) do update
				set version = excluded.version, answers = excluded.answers, objections = excluded.objections""")
			.params(task.id(), task.person(), draft.row(), task.caseFile().number(), draft.version(),
					this.json.write(draft.answers()), draft.refused() ? this.json.write(draft.objections()) : null)
			.update();
	}

	/** Whoever typed something into a row that is saved now. */
	void forget(WorkListTask task, String row) {
		this.jdbc.sql("delete from worklist_draft where task_id = ? and row_id = ?").params(task.id(), row).update();
	}

	/** What one person typed and does not want any more. */
	void discard(WorkListTask task, String row) {
		this.jdbc.sql("delete from worklist_draft where task_id = ? and row_id = ? and person = ?")
			.params(task.id(), row, task.person())
			.update();
	}

	/** The row that they looked at last. */
	Optional<String> place(WorkListTask task) {
		return this.jdbc.sql("select row_id from worklist_place where task_id = ? and person = ?")
			.params(task.id(), task.person())
			.query(String.class)
			.optional();
	}

	void leave(WorkListTask task, String row) {
		this.jdbc.sql("""
				insert into worklist_place (task_id, person, row_id, case_number) values (?, ?, ?, ?)
				on conflict (task_id, person) do update set row_id = excluded.row_id""")
			.params(task.id(), task.person(), row, task.caseFile().number())
			.update();
	}

	@EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "' or #task.eventName == '"
			+ TaskListener.EVENTNAME_DELETE + "'")
	void ended(DelegateTask task) {
		if (TaskProperty.of(task, WorkLists.ROWS).isPresent()) {
			this.jdbc.sql("delete from worklist_draft where task_id = ?").param(task.getId()).update();
			this.jdbc.sql("delete from worklist_place where task_id = ?").param(task.getId()).update();
		}
	}

	@EventListener
	void erased(CaseErased event) {
		String number = event.caseFile().number();
		this.jdbc.sql("delete from worklist_draft where case_number = ?").param(number).update();
		this.jdbc.sql("delete from worklist_place where case_number = ?").param(number).update();
	}

	private Draft draft(ResultSet row, int number) throws SQLException {
		String objections = row.getString("objections");
		return new Draft(row.getString("row_id"), row.getString("version"), this.json.object(row.getString("answers")),
				objections != null, (objections != null) ? this.json.read(objections, OBJECTIONS) : List.of());
	}

}
