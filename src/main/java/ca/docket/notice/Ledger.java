package ca.docket.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is told what of which task, and by which mail. It reads the engine's tables of open
 * tasks, and the title in the register of cases, because what a notice says is what holds
 * when it is sent.
 */
@Component
class Ledger {

	private static final String OPEN = """
			select t.id_ id, p.key_ process, t.task_def_key_ activity, t.name_ name,
			       coalesce(e.business_key_, r.business_key_) case_number, c.title, t.assignee_ assignee,
			       t.due_date_ due, t.create_time_ created
			from act_ru_task t
			join act_re_procdef p on p.id_ = t.proc_def_id_
			join act_ru_execution e on e.id_ = t.proc_inst_id_
			join act_ru_execution r on r.id_ = e.root_proc_inst_id_
			left join casefile_case c on c.number = coalesce(e.business_key_, r.business_key_)
			""";

	private final JdbcClient jdbc;

	Ledger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What somebody is told. */
	enum Kind {

		OFFERED, ASSIGNED, RELEASED, REMINDER

	}

	/**
	 * A notice that a mail carries, with the task as it is now.
	 *
	 * @param behalf the absent person whose task it is, where the reader stands in; null
	 * where it is told to them for themselves
	 */
	record Notice(Kind kind, OpenTask task, String behalf) {
	}

	/** Each recipient is to be told; once only where there is an occasion. */
	void tell(Collection<String> recipients, Kind kind, String task, String occasion, Instant now) {
		this.jdbc.sql("""
				insert into notice_task (task_id, recipient, kind, occasion, created_at)
				select ?, recipient, ?, ?, ? from unnest(?) recipient on conflict do nothing""")
			.params(task, kind.name().toLowerCase(), occasion, Timestamp.from(now), recipients.toArray(String[]::new))
			.update();
	}

	/** Whether somebody was told, from a moment on, that a task waits for them. */
	boolean toldSince(String recipient, String task, Instant moment) {
		return this.jdbc.sql("""
				select exists (select 1 from notice_task
				where task_id = ? and recipient = ? and kind <> 'released' and created_at >= ?)""")
			.params(task, recipient, Timestamp.from(moment))
			.query(Boolean.class)
			.single();
	}

	/** The recipients whose notices wait since a moment or longer. */
	List<String> waitingSince(Instant moment, int limit) {
		return this.jdbc.sql("""
				select recipient from notice_task where mail_id is null
				group by recipient having min(created_at) <= ? order by min(created_at) limit ?""")
			.params(Timestamp.from(moment), limit)
			.query(String.class)
			.list();
	}

	/** Puts all that waits for a recipient into one mail. */
	void collect(String recipient, UUID mail) {
		this.jdbc.sql("update notice_task set mail_id = ? where recipient = ? and mail_id is null")
			.params(mail, recipient)
			.update();
	}

	/** What a mail has to say of tasks that are still open, oldest first. */
	List<Notice> of(UUID mail) {
		return this.jdbc
			.sql("select n.kind, n.behalf, o.* from notice_task n join (" + OPEN
					+ ") o on o.id = n.task_id where n.mail_id = ? order by n.created_at, n.id")
			.param(mail)
			.query((row, number) -> new Notice(Kind.valueOf(row.getString("kind").toUpperCase()), task(row),
					row.getString("behalf")))
			.list();
	}

	/** The open tasks that are due some day. */
	List<OpenTask> due() {
		return this.jdbc.sql(OPEN + "where t.due_date_ is not null and t.suspension_state_ = 1 order by t.id_")
			.query((row, number) -> task(row))
			.list();
	}

	/** The groups and the people that a task is offered to. */
	List<Candidate> candidates(String task) {
		return this.jdbc
			.sql("select group_id_ group_id, user_id_ person_id from act_ru_identitylink "
					+ "where task_id_ = ? and type_ = 'candidate'")
			.param(task)
			.query(Candidate.class)
			.list();
	}

	/** A group or a person: the other is null. */
	record Candidate(String groupId, String personId) {
	}

	/**
	 * Who held a task before the running transaction: empty where it is new, an empty
	 * text where nobody did.
	 */
	Optional<String> holderBefore(String task) {
		return this.jdbc.sql("select coalesce(assignee_, '') from act_ru_task where id_ = ?")
			.param(task)
			.query(String.class)
			.optional();
	}

	/** The id of the process that a definition is a version of. */
	String process(String definitionId) {
		return this.jdbc.sql("select key_ from act_re_procdef where id_ = ?")
			.param(definitionId)
			.query(String.class)
			.single();
	}

	/**
	 * Whether this transaction is the one, on whatever node, that may do a periodic work.
	 */
	boolean mayDo(String work) {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(hashtext('docket ' || ?))")
			.param(work)
			.query(Boolean.class)
			.single();
	}

	private static OpenTask task(java.sql.ResultSet row) throws java.sql.SQLException {
		return new OpenTask(row.getString("id"), row.getString("process"), row.getString("activity"),
				row.getString("name"), row.getString("case_number"), row.getString("title"), row.getString("assignee"),
				instant(row.getTimestamp("due")), instant(row.getTimestamp("created")));
	}

	private static Instant instant(Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

}
