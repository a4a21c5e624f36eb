package ca.docket.engine;

import java.util.Collection;

import ca.docket.family.Families;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds out where judgements are still sealed. */
class OpenSeals {

	private static final String ROUNDS = """
			select exists (select from engine_round r
			  join act_ru_execution judged on judged.id_ = r.execution_id
			  join act_ru_execution whole on whole.id_ = judged.proc_inst_id_
			  join act_ru_execution e on e.root_proc_inst_id_ = whole.root_proc_inst_id_
			  where r.closed_at is null
			  and (e.id_ = any(:ids) or e.id_ in (select process_instance_id_ from act_ru_job where id_ = any(:ids))))""";

	private final JdbcClient jdbc;

	private final Families families;

	OpenSeals(JdbcClient jdbc, Families families) {
		this.jdbc = jdbc;
		this.families = families;
	}

	/**
	 * Whether a round is open in the case of any of these.
	 * @param ids of process instances or of jobs
	 */
	boolean anyIn(Collection<String> ids) {
		return this.jdbc.sql(ROUNDS).param("ids", ids.toArray(String[]::new)).query(Boolean.class).single();
	}

	/** Whether a task that was there before this transaction is a sealed one. */
	boolean isOn(String taskId) {
		return this.jdbc
			.sql("select t.task_def_key_ task, d.key_ process from act_ru_task t "
					+ "join act_re_procdef d on d.id_ = t.proc_def_id_ where t.id_ = ?")
			.param(taskId)
			.query((row, number) -> this.families.current()
				.rules(row.getString("process"))
				.sealed()
				.contains(row.getString("task")))
			.optional()
			.orElse(false);
	}

}
