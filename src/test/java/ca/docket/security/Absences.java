package ca.docket.security;

import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is away in a test, in days counted from today. Instead of the clock, which the
 * engine shares, the period is moved: it is asked for at every step.
 */
public class Absences {

	private final JdbcClient jdbc;

	/** Whoever else was away is forgotten: there is one absence at a time. */
	public Absences(JdbcClient jdbc) {
		this.jdbc = jdbc;
		clear();
	}

	/** From a first day to a last one, for some processes or all. */
	public void add(String absent, String substitute, int first, int last, String... processes) {
		this.jdbc
			.sql("""
					insert into security_substitution (absent, substitute, first_day, last_day, processes, named_by, named_at)
					values (?, ?, ?, ?, ?, ?, now() - interval '1 day')""")
			.params(absent, substitute, day(first), day(last), processes, absent)
			.update();
	}

	public void move(int first, int last) {
		this.jdbc.sql("update security_substitution set first_day = ?, last_day = ?")
			.params(day(first), day(last))
			.update();
	}

	public String id() {
		return this.jdbc.sql("select id::text from security_substitution").query(String.class).single();
	}

	public void clear() {
		this.jdbc.sql("delete from engine_held_for").update();
		this.jdbc.sql("delete from security_substitution").update();
	}

	private static LocalDate day(int fromToday) {
		return LocalDate.now(ZoneId.of("America/Toronto")).plusDays(fromToday);
	}

}
