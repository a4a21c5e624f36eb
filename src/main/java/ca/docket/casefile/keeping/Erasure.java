package ca.docket.casefile.keeping;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.util.List;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseErased;
import ca.docket.casefile.documents.Documents;
import ca.docket.notice.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes, in the caller's transaction, everything kept of a case or of a process that
 * never became one, but for the fact that it existed and was deleted, and when the last
 * backup ends that has it.
 */
@Component
class Erasure {

	/** The engine's tables; each of their rows knows the process that it began with. */
	private static final List<String> HISTORY = List.of("act_hi_detail", "act_hi_varinst", "act_hi_comment",
			"act_hi_attachment", "act_hi_taskinst", "act_hi_actinst", "act_hi_identitylink", "act_hi_incident",
			"act_hi_job_log", "act_hi_ext_task_log", "act_hi_op_log", "act_hi_dec_in", "act_hi_dec_out",
			"act_hi_decinst", "act_ge_bytearray", "act_hi_procinst");

	private static final List<String> CASE_FILE = List.of("casefile_record", "casefile_decision",
			"casefile_participant", "casefile_note", "casefile_hold", "casefile_pack", "casefile_follow_on");

	private final JdbcClient jdbc;

	private final Outbox outbox;

	private final Documents documents;

	private final ErasureFile file;

	private final ApplicationEventPublisher events;

	private final Period backups;

	/**
	 * @param backups how long backups of the database are kept
	 */
	Erasure(JdbcClient jdbc, Outbox outbox, Documents documents, ErasureFile file, ApplicationEventPublisher events,
			@Value("${docket.retention.backups}") Period backups) {
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.documents = documents;
		this.file = file;
		this.events = events;
		this.backups = backups;
	}

	/**
	 * Deletes a case.
	 * @param rule why, as {@code intake approved P10Y}
	 */
	void erase(Case over, String rule, Instant now) {
		delete(over, rule, now);
		this.file.append(new ErasureFile.Line(now, over.number(), rule));
	}

	/** Leaves the file outside the database as it is. */
	void delete(Case over, String rule, Instant now) {
		this.events.publishEvent(new CaseErased(over));
		this.documents.forget(over.number());
		eraseProcess(over.processInstanceId(), over.number(), rule, now);
		// The other side keeps its line until it goes too.
		this.jdbc.sql("""
				delete from casefile_link using casefile_case c
				where :number in (one, other) and c.number in (one, other) and c.number <> :number
				and c.deleted_at is not null""").param("number", over.number()).update();
		this.jdbc.sql("""
				update casefile_case set title = '', submitter = '', division = null, deleted_at = ?
				where number = ?""").params(Timestamp.from(now), over.number()).update();
	}

	/** Deletes what is left of a process, and of those that it called. */
	void eraseProcess(String root, String caseNumber, String rule, Instant now) {
		this.outbox.forget(caseNumber, ids("select id_ from act_hi_taskinst where root_proc_inst_id_ = ?", root));
		List<String> all = ids("select id_ from act_hi_procinst where root_proc_inst_id_ = ? union select ?", root,
				root);
		String[] instances = all.toArray(String[]::new);
		CASE_FILE.forEach(table -> this.jdbc.sql("delete from " + table + " where process_instance_id = any(?)")
			.param(instances)
			.update());
		HISTORY.forEach(
				table -> this.jdbc.sql("delete from " + table + " where root_proc_inst_id_ = ?").param(root).update());
		this.jdbc.sql("""
				insert into casefile_deletion (process_instance_id, at, rule, backups_until)
				select process_instance_id, :at, :rule, :at::timestamptz + :backups::interval from casefile_chain_head
				where process_instance_id = any(:instances)""")
			.param("at", Timestamp.from(now))
			.param("rule", rule)
			.param("backups", this.backups.toString())
			.param("instances", instances)
			.update();
	}

	private List<String> ids(String sql, Object... parameters) {
		return this.jdbc.sql(sql).params(parameters).query(String.class).list();
	}

}
