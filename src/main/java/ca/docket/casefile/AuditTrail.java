package ca.docket.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.Json;
import ca.docket.text.FormVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only record of a case: who did what and when. */
@Component
public class AuditTrail {

	/** What starts a case, and what the submitter adds before it is looked at. */
	public static final String SUBMITTED = "submitted";

	/** What the submitter is asked for. */
	public static final String ASKED = "asked";

	private final JdbcClient jdbc;

	private final Json json;

	private final Clock clock;

	AuditTrail(JdbcClient jdbc, Json json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Adds an entry in the caller's transaction, as of now, for the office to read.
	 * @see AuditEntry for the values
	 */
	public void add(String processInstanceId, String person, String action, String activity,
			Map<String, Object> answers) {
		add(processInstanceId, new AuditEntry(this.clock.instant(), person, null, action, activity, null, answers));
	}

	/**
	 * Adds, in the caller's transaction, what Docket itself did, for everybody who sees
	 * the case.
	 */
	public void note(String processInstanceId, String action, String activity, Map<String, Object> said) {
		note(processInstanceId, null, action, activity, said);
	}

	/** Adds in the same way what a person did. */
	public void note(String processInstanceId, String person, String action, String activity,
			Map<String, Object> said) {
		add(processInstanceId, new AuditEntry(this.clock.instant(), person, null, action, activity, Viewer.CASE, said));
	}

	/** Somebody has a part in a case before they say anything in it. */
	public void takesPart(String processInstanceId, String person) {
		this.jdbc
			.sql("insert into casefile_participant (person, process_instance_id) values (?, ?) on conflict do nothing")
			.params(person, processInstanceId)
			.update();
	}

	/**
	 * Adds, in the caller's transaction, what a case begins with.
	 * @param activity where it began
	 * @param form null for what came from another case
	 */
	public void submit(String processInstanceId, String submitter, String activity, Map<String, Object> answers,
			FormVersion form) {
		add(processInstanceId,
				new AuditEntry(this.clock.instant(), submitter, null, SUBMITTED, activity, null, answers, form));
	}

	/**
	 * Adds what was said in a form, as of now, for the office to read.
	 * @param behalf the id of the person for whom it was said; null for themselves
	 */
	public void add(String processInstanceId, String person, String behalf, String action, String activity,
			Map<String, Object> answers, FormVersion form) {
		add(processInstanceId,
				new AuditEntry(this.clock.instant(), person, behalf, action, activity, null, answers, form));
	}

	/** Adds an entry in the caller's transaction. */
	public void add(String processInstanceId, AuditEntry entry) {
		add(processInstanceId, entry, null, null);
	}

	/** Adds the same entry to several cases in the caller's transaction. */
	void addToAll(Collection<String> processInstanceIds, AuditEntry entry) {
		this.jdbc.sql("""
				insert into casefile_record
				  (process_instance_id, at, person, behalf, what, activity, audience, answers)
				select id, ?, ?, ?, ?, ?, ?, ?::jsonb from unnest(?) id""")
			.params(entry.at().atOffset(ZoneOffset.UTC), entry.person(), entry.behalf(), entry.action(),
					entry.activity(), entry.audience(), this.json.write(entry.answers()),
					processInstanceIds.toArray(String[]::new))
			.update();
	}

	/**
	 * Adds, in the caller's transaction, what a system task found out, for everybody who
	 * sees the case: what is judged later rests on it.
	 */
	public void addFinding(String processInstanceId, String action, String activity, Map<String, Object> found) {
		add(processInstanceId, new AuditEntry(this.clock.instant(), null, null, action, activity, Viewer.CASE, found),
				"", null);
	}

	/**
	 * Adds what was said in the form of a task.
	 * @param topic tells one of several equal tasks from another, as
	 * {@code discipline=privacy}; empty for a task that is the only one of its kind
	 * @param basis what the act rested on, as {@link ApprovalSnapshot} gives it; null
	 * where it approves nothing
	 */
	void add(String processInstanceId, AuditEntry entry, String topic, String basis) {
		this.jdbc
			.sql("""
					insert into casefile_record
					  (process_instance_id, at, person, behalf, what, activity, audience, answers, form, deployment, topic, basis)
					values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb)""")
			.params(processInstanceId, entry.at().atOffset(ZoneOffset.UTC), entry.person(), entry.behalf(),
					entry.action(), entry.activity(), entry.audience(), this.json.write(entry.answers()),
					(entry.form() != null) ? entry.form().id() : null,
					(entry.form() != null) ? entry.form().deployment() : null, topic, basis)
			.update();
	}

	/** All of a case, the oldest first. */
	public List<AuditEntry> of(String processInstanceId) {
		return this.jdbc.sql("select * from casefile_record where process_instance_id = ? order by id")
			.param(processInstanceId)
			.query(this::entry)
			.list();
	}

	/** All of several cases, by process instance, the oldest first. */
	public Map<String, List<AuditEntry>> of(Collection<String> processInstanceIds) {
		Map<String, List<AuditEntry>> records = new HashMap<>();
		this.jdbc.sql("select * from casefile_record where process_instance_id = any(?) order by id")
			.param(processInstanceIds.toArray(String[]::new))
			.query((row, number) -> records
				.computeIfAbsent(row.getString("process_instance_id"), instance -> new ArrayList<>())
				.add(entry(row, number)))
			.list();
		return records;
	}

	/** What was submitted of a case, the oldest first. */
	public List<AuditEntry> submitted(String processInstanceId) {
		return of(processInstanceId, SUBMITTED);
	}

	/** All entries of a kind, as {@code reviewed}, the oldest first. */
	public List<AuditEntry> of(String processInstanceId, String action) {
		return this.jdbc.sql("select * from casefile_record where process_instance_id = ? and what = ? order by id")
			.params(processInstanceId, action)
			.query(this::entry)
			.list();
	}

	/** The latest entry in which a field was answered. */
	public Optional<AuditEntry> latestWith(String processInstanceId, String field) {
		return this.jdbc.sql("""
				select * from casefile_record where process_instance_id = ? and jsonb_exists(answers, ?)
				order by id desc limit 1""").params(processInstanceId, field).query(this::entry).optional();
	}

	/** The latest entry of a kind, as {@code triaged}. */
	public Optional<AuditEntry> latest(String processInstanceId, String action) {
		return this.jdbc
			.sql("select * from casefile_record where process_instance_id = ? and what = ? order by id desc limit 1")
			.params(processInstanceId, action)
			.query(this::entry)
			.optional();
	}

	private AuditEntry entry(ResultSet row, int number) throws SQLException {
		String form = row.getString("form");
		return new AuditEntry(row.getTimestamp("at").toInstant(), row.getString("person"), row.getString("behalf"),
				row.getString("what"), row.getString("activity"), row.getString("audience"),
				this.json.object(row.getString("answers")),
				(form != null) ? new FormVersion(form, row.getString("deployment")) : null);
	}

}
