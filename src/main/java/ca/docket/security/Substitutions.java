package ca.docket.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import ca.docket.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who substitutes for whom. Substitutions begin and end with the office's days, on every
 * node at once, because each query reads the table as of now.
 */
@Component
public class Substitutions {

	private static final String ON = "ended_at is null and not waits and ? between first_day and last_day ";

	private final JdbcClient jdbc;

	private final Office office;

	private final Clock clock;

	Substitutions(JdbcClient jdbc, Office office, Clock clock) {
		this.jdbc = jdbc;
		this.office = office;
		this.clock = clock;
	}

	/** Those in which a person stands in today. */
	public List<Substitution> by(String substitute) {
		return select("where substitute = ? and " + ON + "order by last_day, absent", substitute, today());
	}

	/** Who stands in for one of these people, did or will, ended or not. */
	public Set<String> everFor(Collection<String> absent) {
		return this.jdbc.sql("select substitute from security_substitution where absent = any(?)")
			.param(absent.toArray(String[]::new))
			.query(String.class)
			.set();
	}

	/** The one in which a person is stood in for today, in the cases of a process. */
	public Optional<Substitution> of(String absent, String process) {
		return select("where absent = ? and " + ON, absent, today()).stream()
			.filter(each -> each.covers(process))
			.findFirst();
	}

	/** All that hold today. */
	public List<Substitution> holding() {
		return select("where " + ON + "order by id", today());
	}

	public Optional<Substitution> find(UUID id) {
		return select("where id = ?", id).stream().findFirst();
	}

	/** Whether one holds today. */
	public boolean isOn(Substitution one) {
		LocalDate today = today();
		return one.endedAt() == null && !one.waits() && !today.isBefore(one.firstDay())
				&& !today.isAfter(one.lastDay());
	}

	/** Those that hold today or will, the next first. */
	List<Substitution> toCome() {
		return select("where ended_at is null and last_day >= ? order by first_day, absent", today());
	}

	/** Those that a person has a part in on any of these days. */
	List<Substitution> around(String person, LocalDate first, LocalDate last) {
		return select("where ended_at is null and ? in (absent, substitute) and first_day <= ? and last_day >= ?",
				person, last, first);
	}

	UUID add(String absent, String substitute, LocalDate first, LocalDate last, Set<String> processes, String by,
			boolean waits) {
		return this.jdbc
			.sql("""
					insert into security_substitution (absent, substitute, first_day, last_day, processes, named_by, named_at, waits)
					values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
			.params(absent, substitute, first, last, processes.toArray(String[]::new), by, now(), waits)
			.query(UUID.class)
			.single();
	}

	/** False where it was over already. */
	boolean end(UUID id, String by) {
		return this.jdbc
			.sql("update security_substitution set ended_by = ?, ended_at = ? "
					+ "where id = ? and ended_at is null and last_day >= ?")
			.params(by, now(), id, today())
			.update() > 0;
	}

	/** False where it does not wait for that any more. */
	boolean confirm(UUID id, String by) {
		return this.jdbc
			.sql("update security_substitution set waits = false, confirmed_by = ?, confirmed_at = ? "
					+ "where id = ? and waits and ended_at is null and last_day >= ?")
			.params(by, now(), id, today())
			.update() > 0;
	}

	/** Lets nobody else enter one before the transaction ends. */
	void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('docket.substitutions'))").query().listOfRows();
	}

	LocalDate today() {
		return this.office.day(this.clock.instant());
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private List<Substitution> select(String condition, Object... values) {
		return this.jdbc.sql("select * from security_substitution " + condition)
			.params(values)
			.query(Substitutions::substitution)
			.list();
	}

	private static Substitution substitution(ResultSet row, int number) throws SQLException {
		return new Substitution(row.getObject("id", UUID.class), row.getString("absent"), row.getString("substitute"),
				row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
				Set.of((String[]) row.getArray("processes").getArray()), row.getString("named_by"),
				instant(row.getTimestamp("named_at")), row.getBoolean("waits"), row.getString("confirmed_by"),
				row.getString("ended_by"), instant(row.getTimestamp("ended_at")));
	}

	private static Instant instant(Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

}
