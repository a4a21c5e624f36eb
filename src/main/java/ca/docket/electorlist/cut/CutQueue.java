package ca.docket.electorlist.cut;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import ca.docket.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives cuts to workers. A worker keeps its cut as long as it tells of itself; what a
 * worker that lost it still does counts no more.
 */
@Component
class CutQueue {

	private static final TypeReference<Map<String, Set<String>>> CODES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final CutSecrets secrets;

	private final Json json;

	private final CutSettings settings;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	CutQueue(JdbcClient jdbc, CutSecrets secrets, Json json, CutSettings settings, Clock clock,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.secrets = secrets;
		this.json = json;
		this.settings = settings;
		this.clock = clock;
		this.events = events;
	}

	/** A cut that this worker has. */
	record Claimed(UUID id, UUID lease, String layout, String sha256, String recipients, String keys) {
	}

	/** The worker lost its cut to another. */
	static class Lost extends RuntimeException {

		Lost() {
			super("Another worker has the cut", null, false, false);
		}

	}

	/** One that nobody works on, or whose worker has told nothing for too long. */
	@Transactional
	public Optional<Claimed> claim() {
		return this.jdbc.sql("""
				update electorlist_cut set state = 'running', lease = :lease, leased_until = :until, began_at = :now,
				  rows = 0, read = 0
				where id = (select id from electorlist_cut where state = 'waiting'
				              or state = 'running' and leased_until < :now
				            order by at limit 1 for update skip locked)
				returning id, lease, layout, sha256, recipients, keys""")
			.param("lease", UUID.randomUUID())
			.param("until", until())
			.param("now", now())
			.query(Claimed.class)
			.optional();
	}

	Map<String, Set<String>> recipients(Claimed cut) {
		return this.json.read(cut.recipients(), CODES);
	}

	CutKeys keys(Claimed cut) {
		return CutKeys.read(this.secrets.of(cut.id()).decrypt(cut.keys(), cut.id()));
	}

	/** Tells how far it is, and keeps it. */
	void renew(Claimed cut, long rows, long read) {
		require(this.jdbc
			.sql("update electorlist_cut set leased_until = ?, rows = ?, read = ? where id = ? and lease = ?")
			.params(until(), rows, read, cut.id(), cut.lease())
			.update());
	}

	/** All packages count from this moment. */
	@Transactional
	public void made(Claimed cut, CutReport report, Map<UUID, String> passphrases) {
		require(this.jdbc.sql("""
				update electorlist_cut set state = 'made', lease = null, rows = ?, read = size, report = ?::jsonb
				where id = ? and lease = ?""")
			.params(report.rows(), this.json.write(report), cut.id(), cut.lease())
			.update());
		CutSecret secret = this.secrets.of(cut.id());
		report.packages()
			.forEach(one -> this.jdbc.sql("""
					insert into electorlist_package
					  (id, cut, kind, recipient, rows, formulas, plain_sha256, file_sha256, bytes, passphrase)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(one.id(), cut.id(), one.kind(), one.recipient(), one.rows(), one.formulas(), one.plainSha256(),
						one.fileSha256(), one.bytes(),
						secret.encrypt(passphrases.get(one.id()), Cuts.place(one.id(), one.recipient())))
				.update());
		ended(cut);
	}

	@Transactional
	public void refused(Claimed cut, ExtractRefused refused) {
		require(this.jdbc.sql("""
				update electorlist_cut set state = 'refused', lease = null, keys = null, refusal = ?, line = ?
				where id = ? and lease = ?""")
			.params(refused.cause().name(), refused.line(), cut.id(), cut.lease())
			.update());
		ended(cut);
	}

	private void ended(Claimed cut) {
		this.events.publishEvent(new CutEnded(
				this.jdbc.sql(Cuts.STATE + "where id = ?").param(cut.id()).query(CutState.class).single()));
	}

	private static void require(int updated) {
		if (updated == 0) {
			throw new Lost();
		}
	}

	private Timestamp until() {
		return Timestamp.from(this.clock.instant().plus(this.settings.lease()));
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

}
