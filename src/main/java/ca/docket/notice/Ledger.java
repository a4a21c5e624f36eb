package ca.docket.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.calendar.TaskKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records who is notified of which task, and by which email. It reads open tasks from the
 * engine's tables and titles from the register of cases, because a notice says what is
 * true when it is sent.
 */
@Component
class Ledger {

	private static final String OPEN = """
			select t.id_ id, p.key_ process, t.task_def_key_ activity, t.name_ name,
			       coalesce(e.business_key_, r.business_key_) case_number, c.title, t.assignee_ assignee,
			       t.due_date_ due, t.create_time_ created, t.priority_ priority, t.suspension_state_ = 2 suspended,
			       (select coalesce(cast(v.long_ as text), v.text_) from act_ru_variable v
			        where v.proc_inst_id_ = r.id_ and v.execution_id_ = r.id_ and v.name_ = 'tier') tier
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

	/** The kinds of notice. */
	enum Kind {

		OFFERED, ASSIGNED, RELEASED, REMINDER, ESCALATED

	}

	/**
	 * A notice in an email, with the current state of its task.
	 *
	 * @param behalf the absent person whose task it is, where the reader stands in; null
	 * where it is told to them for themselves
	 */
	record Notice(Kind kind, OpenTask task, String behalf) {
	}

	/** Each recipient is to be told; once only where there is an occasion. */
	void tell(Collection<String> recipients, Kind kind, String task, String occasion, Instant now) {
		if (recipients.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				insert into notice_task (task_id, recipient, kind, occasion, created_at)
				select ?, recipient, ?, ?, ? from unnest(?) recipient on conflict do nothing""")
			.params(task, kind.name().toLowerCase(), occasion, Timestamp.from(now), recipients.toArray(String[]::new))
			.update();
	}

	/**
	 * An occasion on which somebody is to be notified of a task, once.
	 *
	 * @param unlessSince not where they were told, from this moment on, that the task
	 * waits for them; null for in any case
	 */
	record Occasion(String taskId, String recipient, Kind kind, String occasion, Instant unlessSince) {
	}

	/** All at once, because thousands may be told in the same hour. */
	void tell(List<Occasion> all, Instant now) {
		this.jdbc.sql("""
				insert into notice_task (task_id, recipient, kind, occasion, created_at)
				select o.task, o.person, o.kind, o.occasion, :now
				from unnest(:tasks, :persons, :kinds, :occasions, cast(:since as timestamptz[]))
				  o (task, person, kind, occasion, since)
				where o.since is null or not exists (
				  select from notice_task told where told.task_id = o.task and told.recipient = o.person
				  and told.kind <> 'released' and told.created_at >= o.since)
				on conflict do nothing""")
			.param("now", Timestamp.from(now))
			.param("tasks", texts(all, Occasion::taskId))
			.param("persons", texts(all, Occasion::recipient))
			.param("kinds", texts(all, occasion -> occasion.kind().name().toLowerCase()))
			.param("occasions", texts(all, Occasion::occasion))
			.param("since", texts(all, Occasion::unlessSince))
			.update();
	}

	private static String[] texts(List<Occasion> all, Function<Occasion, Object> value) {
		return all.stream().map(value).map(each -> (each != null) ? each.toString() : null).toArray(String[]::new);
	}

	/** What people chose not to be told goes into no email. */
	void leaveOutUnwanted() {
		this.jdbc.sql("""
				update notice_task set unwanted = true
				where mail_id is null and not unwanted and kind <> 'escalated'
				and recipient in (select person from notice_choice where notices = 'escalations')""").update();
	}

	/** A recipient with waiting notices, and whether they go into a daily email. */
	record Pending(String recipient, boolean digest) {
	}

	/**
	 * The recipients to whom an email goes now, those who wait longest first.
	 * @param atOnce for notices that go at once: how long they have waited at least
	 * @param digest for those who chose one email a day: what it takes in
	 */
	List<Pending> pending(Instant atOnce, Instant digest, int limit) {
		return this.jdbc.sql("""
				select n.recipient, coalesce(c.notices = 'digest', false) digest
				from notice_task n left join notice_choice c on c.person = n.recipient
				where n.mail_id is null and not n.unwanted
				group by n.recipient, c.notices
				having min(n.created_at)
				  <= case when c.notices = 'digest' then cast(? as timestamptz) else cast(? as timestamptz) end
				order by min(n.created_at) limit ?""")
			.params(Timestamp.from(digest), Timestamp.from(atOnce), limit)
			.query(Pending.class)
			.list();
	}

	/** Puts all that waits for a recipient into one email. */
	void collect(String recipient, UUID email) {
		this.jdbc.sql("update notice_task set mail_id = ? where recipient = ? and mail_id is null and not unwanted")
			.params(email, recipient)
			.update();
	}

	/** What an email has to say of tasks that are still open, oldest first. */
	List<Notice> of(UUID email) {
		return this.jdbc
			.sql("select n.kind, n.behalf, o.* from notice_task n join (" + OPEN
					+ ") o on o.id = n.task_id where n.mail_id = ? order by n.created_at, n.id")
			.param(email)
			.query((row, number) -> new Notice(Kind.valueOf(row.getString("kind").toUpperCase()), task(row),
					row.getString("behalf")))
			.list();
	}

	/** Those of some tasks that are open, by id. */
	Map<String, OpenTask> open(Collection<String> tasks) {
		return this.jdbc.sql(OPEN + "where t.id_ = any(?)")
			.param(tasks.toArray(String[]::new))
			.query((row, number) -> task(row))
			.list()
			.stream()
			.collect(Collectors.toMap(OpenTask::id, Function.identity()));
	}

	/** The groups and the people that each of some tasks is offered to. */
	Map<String, List<Candidate>> candidates(Collection<String> tasks) {
		return this.jdbc
			.sql("select task_id_, group_id_, user_id_ from act_ru_identitylink "
					+ "where task_id_ = any(?) and type_ = 'candidate'")
			.param(tasks.toArray(String[]::new))
			.query((row, number) -> Map.entry(row.getString(1), new Candidate(row.getString(2), row.getString(3))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
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
		TaskKind kind = new TaskKind(row.getString("process"), row.getString("activity"),
				OpenTask.tier(row.getString("tier")), row.getInt("priority"));
		return new OpenTask(row.getString("id"), kind, row.getString("name"), row.getString("case_number"),
				row.getString("title"), row.getString("assignee"), instant(row.getTimestamp("due")),
				instant(row.getTimestamp("created")), row.getBoolean("suspended"));
	}

	private static Instant instant(Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

}
