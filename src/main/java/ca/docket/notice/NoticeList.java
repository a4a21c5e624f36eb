package ca.docket.notice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger as coordinators see it: who was notified of what, when, by which email and
 * with what result. Completed tasks are read from the engine's history.
 */
@Component
class NoticeList {

	private static final String CASE = """
			left join lateral (
			  select number from casefile_case where process_instance_id in (h.proc_inst_id_, h.root_proc_inst_id_)
			  order by process_instance_id = h.proc_inst_id_ desc limit 1) c on true
			""";

	private static final String ALL = """
			select n.created_at told_at, n.recipient, n.kind, h.proc_def_key_ process, h.task_def_key_ activity,
			       h.name_ name, c.number case_number, m.id email, m.address, m.error, m.ended_at,
			       case when n.unwanted then 'unwanted' else coalesce(m.state, 'waiting') end state
			from notice_task n join act_hi_taskinst h on h.id_ = n.task_id
			""" + CASE + """
			left join notice_mail m on m.id = n.mail_id
			union all
			select m.created_at, m.recipient, 'letter', c.process, null, m.subject, m.case_number, m.id, m.address,
			       m.error, m.ended_at, m.state
			from notice_mail m join casefile_case c on c.number = m.case_number
			""";

	private static final String NAMED = """
			select a.*, case when a.recipient like 'contact:%%' then a.address
			  else trim(coalesce(u.first_, '') || ' ' || coalesce(u.last_, '')) end recipient_name
			from (%s) a left join act_id_user u on u.id_ = a.recipient
			where (:all or a.process = any(:processes))
			""";

	/**
	 * Open tasks with a recipient whom nothing reached: every email failed, or there is
	 * no address to send one to. Who need not be told any more, because a colleague has
	 * the task, is left out.
	 */
	private static final String NEVER = """
			select max(n.created_at) told_at, n.recipient, max(n.kind) kind, p.key_ process, t.task_def_key_ activity,
			       t.name_ name, max(c.number) case_number, cast(max(cast(m.id as text)) as uuid) email,
			       coalesce(max(nullif(u.email_, '')), '') address, max(m.error) error, max(m.ended_at) ended_at,
			       'failed' state
			from notice_task n
			join act_ru_task t on t.id_ = n.task_id
			join act_re_procdef p on p.id_ = t.proc_def_id_
			join act_hi_taskinst h on h.id_ = t.id_
			""" + CASE + """
			left join notice_mail m on m.id = n.mail_id
			left join act_id_user u on u.id_ = n.recipient
			where n.recipient in (
			    select recipient from notice_mail where state = 'failed'
			    union select w.recipient from notice_task w left join act_id_user a on a.id_ = w.recipient
			    where w.mail_id is null and not w.unwanted and w.recipient not like 'group:%'
			      and coalesce(a.email_, '') = '')
			  and n.kind <> 'released' and not n.unwanted
			  and (t.assignee_ is null or t.assignee_ = n.recipient or n.kind = 'escalated')
			group by n.recipient, t.id_, p.key_, t.task_def_key_, t.name_
			having bool_and(coalesce(m.state = 'failed', coalesce(u.email_, '') = ''))
			""";

	/**
	 * Open tasks that nobody holds, and of which none of those to whom they are offered
	 * now was ever told: a group without members, a group that came later. A row for each
	 * group or person; without either where a task is offered to nobody.
	 */
	private static final String NOBODY = """
			select cast(t.create_time_ as timestamptz), coalesce(l.user_id_, 'nobody:' || coalesce(l.group_id_, '')),
			       'offered', p.key_, t.task_def_key_, t.name_, c.number, cast(null as uuid), '', cast(null as text),
			       cast(null as timestamptz), 'nobody'
			from act_ru_task t
			join act_re_procdef p on p.id_ = t.proc_def_id_
			join act_hi_taskinst h on h.id_ = t.id_
			""" + CASE + """
			left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
			where t.assignee_ is null and not exists (
			  select from notice_task n
			  join act_ru_identitylink o on o.task_id_ = n.task_id and o.type_ = 'candidate'
			  left join act_id_membership m on m.group_id_ = o.group_id_ and m.user_id_ = n.recipient
			  where n.task_id = t.id_ and n.kind <> 'released'
			    and (o.user_id_ = n.recipient or m.user_id_ is not null or n.recipient = 'group:' || o.group_id_))
			""";

	private final JdbcClient jdbc;

	NoticeList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A notice or letter as it is listed.
	 *
	 * @param kind of a task's notice, as {@code offered}; {@code letter} for a letter
	 * @param activity of the task; null for a letter
	 * @param name of the task, or the subject of the letter
	 * @param caseNumber null outside of a case
	 * @param email that carries it; null while it waits for others
	 * @param recipient as of an email; {@code nobody:<id>} for a group in which nobody is
	 * @param state of the email; {@code unwanted} where the person chose not to be told,
	 * {@code nobody} where there was nobody to tell
	 */
	record Told(Instant toldAt, String recipient, String kind, String process, String activity, String name,
			String caseNumber, UUID email, String address, String error, Instant endedAt, String state,
			String recipientName) {
	}

	/**
	 * The filter of the list; empty texts match everything.
	 *
	 * @param processes the ids of the processes whose notices may be seen
	 * @param all whether all may
	 */
	record Query(Set<String> processes, boolean all, String caseNumber, String person, String state) {
	}

	/** The newest first. */
	List<Told> page(Query query, int offset, int limit) {
		String sql = NAMED.formatted(ALL) + """
				and (:number = '' or a.case_number = :number)
				and (:state = '' or a.state = :state)
				and (:person = '' or lower(a.recipient) = lower(:person)
				  or position(lower(:person) in lower(coalesce(u.first_, '') || ' ' || coalesce(u.last_, ''))) > 0)
				order by a.told_at desc, a.recipient, a.name limit :limit offset :offset""";
		return bound(sql, query).param("number", query.caseNumber())
			.param("state", query.state())
			.param("person", query.person())
			.param("limit", limit)
			.param("offset", offset)
			.query(Told.class)
			.list();
	}

	List<Told> neverReached(Query query, int limit) {
		return bound(NAMED.formatted(NEVER + " union all " + NOBODY) + " order by a.told_at limit :limit", query)
			.param("limit", limit)
			.query(Told.class)
			.list();
	}

	/** Whether an email is about something that may be seen. */
	boolean includes(Query query, UUID email) {
		return bound("select exists (" + NAMED.formatted(ALL) + " and a.email = :email)", query).param("email", email)
			.query(Boolean.class)
			.single();
	}

	private JdbcClient.StatementSpec bound(String sql, Query query) {
		return this.jdbc.sql(sql)
			.param("all", query.all())
			.param("processes", query.processes().toArray(String[]::new));
	}

}
