package ca.docket.intake.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.Json;
import ca.docket.Office;
import ca.docket.casefile.CaseClosed;
import ca.docket.casefile.CaseErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of all entries. What was published stays as it was. */
@Component
class Versions {

	private final JdbcClient jdbc;

	private final Json json;

	private final Office office;

	Versions(JdbcClient jdbc, Json json, Office office) {
		this.jdbc = jdbc;
		this.json = json;
		this.office = office;
	}

	/**
	 * Begins a version in the caller's transaction.
	 * @throws org.springframework.dao.DuplicateKeyException where another of the entry is
	 * being prepared
	 */
	void draft(String entry, String processInstanceId, Map<String, Object> fields) {
		this.jdbc
			.sql("insert into intake_register_version (entry, process_instance_id, fields) values (?, ?, ?::jsonb)")
			.params(entry, processInstanceId, this.json.write(fields))
			.update();
	}

	/** Keeps what was completed; it waits for its day. */
	void complete(String processInstanceId, Map<String, Object> fields) {
		this.jdbc.sql(
				"update intake_register_version set fields = ?::jsonb, state = 'waiting' where process_instance_id = ?")
			.params(this.json.write(fields), processInstanceId)
			.update();
	}

	/** It does not wait any more: somebody changes it. */
	void reopen(String processInstanceId) {
		this.jdbc.sql("update intake_register_version set state = 'draft' where process_instance_id = ?")
			.param(processInstanceId)
			.update();
	}

	/** A case that ends without having published its version drops it. */
	@EventListener
	void closed(CaseClosed event) {
		this.jdbc.sql("""
				update intake_register_version v set state = 'dropped' from casefile_case c
				where c.number = ? and c.process_instance_id = v.process_instance_id and v.state <> 'published'""")
			.param(event.number())
			.update();
	}

	/** Puts it into the register, in the place of the version that was valid. */
	void publish(Version version, Instant now) {
		this.jdbc.sql(
				"update intake_register_version set valid_to = ? where entry = ? and valid_from < ? and valid_to is null")
			.params(Timestamp.from(now), version.entry(), Timestamp.from(now))
			.update();
		this.jdbc
			.sql("update intake_register_version set state = 'published', valid_from = ? where process_instance_id = ?")
			.params(Timestamp.from(now), version.processInstanceId())
			.update();
	}

	/** The version that a process made; empty where it was deleted. */
	Optional<Version> of(String processInstanceId) {
		return this.jdbc.sql("select * from intake_register_version where process_instance_id = ?")
			.param(processInstanceId)
			.query(this::version)
			.optional();
	}

	/** The version of an entry that the register has now. */
	Optional<Version> valid(String entry) {
		return this.jdbc.sql(
				"select * from intake_register_version where entry = ? and valid_from is not null and valid_to is null")
			.param(entry)
			.query(this::version)
			.optional();
	}

	/** The version of an entry that is being prepared. */
	Optional<Version> next(String entry) {
		return prepared().stream().filter(version -> version.entry().equals(entry)).findFirst();
	}

	/** All that are being prepared, by entry. */
	List<Version> prepared() {
		return this.jdbc.sql("select * from intake_register_version where state in ('draft', 'waiting') order by entry")
			.query(this::version)
			.list();
	}

	/** What the register had at the end of a day of the office, by entry. */
	List<Version> asOf(LocalDate day) {
		Timestamp end = Timestamp.from(day.plusDays(1).atStartOfDay(this.office.zone()).toInstant());
		return this.jdbc.sql("""
				select * from intake_register_version
				where valid_from < :end and (valid_to is null or valid_to >= :end) order by entry""")
			.param("end", end)
			.query(this::version)
			.list();
	}

	/** What was published stays, as the register itself. */
	@EventListener
	void erased(CaseErased event) {
		this.jdbc.sql("delete from intake_register_version where process_instance_id = ? and state <> 'published'")
			.param(event.caseFile().processInstanceId())
			.update();
	}

	private Version version(ResultSet row, int number) throws SQLException {
		Timestamp published = row.getTimestamp("valid_from");
		return new Version(row.getString("entry"), row.getString("process_instance_id"), row.getString("state"),
				this.json.object(row.getString("fields")), (published != null) ? published.toInstant() : null);
	}

}
