package ca.docket.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only notes of a case: a mistake is corrected by another note. */
@Component
public class Notes {

	private final JdbcClient jdbc;

	private final Clock clock;

	Notes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A note.
	 *
	 * @param audience who may read it, as {@link Viewer#includes} takes it
	 */
	public record Note(Instant at, String author, String audience, String text) {
	}

	/**
	 * Adds a note, as of now. A deletion that is going on is waited for, and none begins
	 * before the note is kept.
	 * @throws TooLate where the case was deleted meanwhile
	 */
	public void add(String processInstanceId, String author, String audience, String text) {
		int added = this.jdbc.sql("""
				insert into casefile_note (process_instance_id, at, author, audience, text)
				select process_instance_id, ?, ?, ?, ? from casefile_case
				where process_instance_id = ? and deleted_at is null for key share""")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), author, audience, text, processInstanceId)
			.update();
		if (added == 0) {
			throw new TooLate();
		}
	}

	/** All of a case, the oldest first. */
	public List<Note> of(String processInstanceId) {
		return this.jdbc
			.sql("select at, author, audience, text from casefile_note where process_instance_id = ? order by id")
			.param(processInstanceId)
			.query(Note.class)
			.list();
	}

	/** The case has been deleted because its retention period expired. */
	public static class TooLate extends RuntimeException {

	}

}
