package ca.docket.casefile.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import ca.docket.casefile.Case;
import org.camunda.bpm.engine.impl.pvm.runtime.ActivityInstanceState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps that a case went through, called processes included. */
@Component
class Visits {

	private static final String SQL = """
			select act_id_, proc_def_id_, proc_inst_id_, call_proc_inst_id_, assignee_, start_time_, end_time_,
			       act_inst_state_
			from act_hi_actinst where root_proc_inst_id_ = ?
			order by coalesce(end_time_, 'infinity'), start_time_, sequence_counter_""";

	private final JdbcClient jdbc;

	Visits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One pass through a step.
	 *
	 * @param called the instance of the process that it called; null for none
	 * @param ended null while it goes on
	 * @param stopped whether it was ended before it was done
	 */
	record Visit(String activity, String definition, String instance, String called, String assignee, Instant started,
			Instant ended, boolean stopped) {

		boolean done() {
			return this.ended != null && !this.stopped;
		}

	}

	/** In the order in which they ended; what goes on is last. */
	List<Visit> of(Case caseFile) {
		return this.jdbc.sql(SQL).param(caseFile.processInstanceId()).query(Visits::visit).list();
	}

	private static Visit visit(ResultSet row, int number) throws SQLException {
		Timestamp ended = row.getTimestamp("end_time_");
		return new Visit(row.getString("act_id_"), row.getString("proc_def_id_"), row.getString("proc_inst_id_"),
				row.getString("call_proc_inst_id_"), row.getString("assignee_"),
				row.getTimestamp("start_time_").toInstant(), (ended != null) ? ended.toInstant() : null,
				row.getInt("act_inst_state_") == ActivityInstanceState.CANCELED.getStateCode());
	}

}
