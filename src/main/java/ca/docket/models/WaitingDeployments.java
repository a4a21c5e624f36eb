package ca.docket.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ca.docket.engine.ModelsHeld;
import ca.docket.engine.deployment.ModelFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the deployments that wait for release, for 30 days. */
@Component
class WaitingDeployments {

	private static final Duration KEPT = Duration.ofDays(30);

	private static final String NOW = "state = 'waiting' and sent_at > ?";

	private static final String FILES = """
			(select array_agg(f.name order by f.name) from models_file f where f.waiting = w.id) files""";

	private final JdbcClient jdbc;

	private final Clock clock;

	WaitingDeployments(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Waiting add(ModelsHeld held, Warnings.Lines warnings) {
		UUID id = UUID.fromString(held.id());
		this.jdbc.sql("""
				insert into models_waiting (id, family, name, sent_by, sent_at, back_again, warnings_en, warnings_fr)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, held.family(), held.name(), held.sender(), Timestamp.from(this.clock.instant()),
					held.backAgain(), Deployments.array(warnings.english()), Deployments.array(warnings.french()))
			.update();
		held.sent()
			.forEach(file -> this.jdbc.sql("insert into models_file (waiting, name, content) values (?, ?, ?)")
				.params(id, file.name(), file.bytes())
				.update());
		return find(id).orElseThrow();
	}

	/** All that wait, the longest first. */
	List<Waiting> all() {
		return query("order by sent_at");
	}

	Optional<Waiting> find(UUID id) {
		return query("and id = '" + id + "'").stream().findFirst();
	}

	List<ModelFile> files(UUID id) {
		return this.jdbc.sql("select name, content bytes from models_file where waiting = ? order by name")
			.param(id)
			.query(ModelFile.class)
			.list();
	}

	/**
	 * Ends the waiting in the caller's transaction.
	 * @return false where somebody else already did; who does so at the same time waits
	 */
	boolean end(UUID id, String state, String by, String reason) {
		return this.jdbc
			.sql("update models_waiting set state = ?, ended_by = ?, ended_at = ?, reason = ? where id = ? and " + NOW)
			.params(state, by, Timestamp.from(this.clock.instant()), reason, id, since())
			.update() == 1;
	}

	/** The files are in the engine then, or not wanted. */
	void forgetFiles(UUID id) {
		this.jdbc.sql("delete from models_file where waiting = ?").param(id).update();
	}

	/**
	 * Ends those that waited too long; they go with their files by {@link #forgetFiles}.
	 */
	List<Waiting> expire() {
		return this.jdbc.sql("""
				update models_waiting w set state = 'expired', ended_at = ?
				where state = 'waiting' and sent_at <= ? returning w.*,""" + FILES)
			.params(Timestamp.from(this.clock.instant()), since())
			.query((row, number) -> waiting(row))
			.list();
	}

	private Timestamp since() {
		return Timestamp.from(this.clock.instant().minus(KEPT));
	}

	private List<Waiting> query(String which) {
		return this.jdbc.sql("select w.*," + FILES + " from models_waiting w where " + NOW + " " + which)
			.param(since())
			.query((row, number) -> waiting(row))
			.list();
	}

	private static Waiting waiting(ResultSet row) throws SQLException {
		var sentAt = row.getTimestamp("sent_at").toInstant();
		return new Waiting(row.getObject("id", UUID.class), row.getString("family"), row.getString("name"),
				row.getString("sent_by"), sentAt, sentAt.plus(KEPT), row.getBoolean("back_again"),
				Deployments.list(row, "files"),
				new Warnings.Lines(Deployments.list(row, "warnings_en"), Deployments.list(row, "warnings_fr")));
	}

}
