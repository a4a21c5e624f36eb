package ca.docket.mailbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the emails that came in, each once, whatever server, node or crash repeats. */
@Component
public class IncomingEmails {

	private final JdbcClient jdbc;

	private final Clock clock;

	IncomingEmails(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public Optional<IncomingEmail> find(UUID id) {
		return this.jdbc.sql("select * from mailbox_email where id = ?")
			.param(id)
			.query(IncomingEmail.class)
			.optional();
	}

	/**
	 * Deletes what an email says, in the caller's transaction; from the mailbox it goes
	 * when that is read next. That it was there stays, so that nobody takes it again.
	 */
	public void delete(Collection<UUID> ids) {
		this.jdbc.sql(
				"update mailbox_email set raw = null, deleted_at = ? where deleted_at is null and (id = any(?) or copy_of = any(?))")
			.params(now(), ids.toArray(UUID[]::new), ids.toArray(UUID[]::new))
			.update();
	}

	/** Lets one node read a mailbox for some time; false where another one does. */
	boolean lease(String mailbox, UUID node, Duration time) {
		return this.jdbc.sql("""
				insert into mailbox_reader (mailbox, node, until) values (:mailbox, :node, :until)
				on conflict (mailbox) do update set node = excluded.node, until = excluded.until
				where mailbox_reader.node = :node or mailbox_reader.until < :now""")
			.param("mailbox", mailbox)
			.param("node", node)
			.param("until", Timestamp.from(this.clock.instant().plus(time)))
			.param("now", now())
			.update() > 0;
	}

	Set<String> knownPlaces(String mailbox) {
		return new HashSet<>(this.jdbc.sql("select place from mailbox_email where mailbox = ?")
			.param(mailbox)
			.query(String.class)
			.list());
	}

	/** The places of emails that were deleted and may still lie in the mailbox. */
	List<String> deletedPlaces(String mailbox) {
		return this.jdbc.sql("select place from mailbox_email where mailbox = ? and deleted_at is not null")
			.param(mailbox)
			.query(String.class)
			.list();
	}

	/** Takes an email, unless it is there already; the same one elsewhere is a copy. */
	void take(String mailbox, String place, String sha256, MailStore.Fetched email, Instant receivedAt) {
		this.jdbc.sql("""
				insert into mailbox_email (id, mailbox, place, sha256, size, received_at, taken_at, raw, whole)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(UUID.randomUUID(), mailbox, place, sha256, email.size(), Timestamp.from(receivedAt), now(),
					email.bytes(), email.whole())
			.update();
		this.jdbc.sql("""
				insert into mailbox_email
				  (id, mailbox, place, sha256, size, received_at, taken_at, whole, handed_on_at, copy_of, deleted_at)
				select ?, mailbox, ?, sha256, size, received_at, ?, whole, ?, id, deleted_at from mailbox_email
				where mailbox = ? and sha256 = ? and copy_of is null and place <> ? on conflict do nothing""")
			.params(UUID.randomUUID(), place, now(), now(), mailbox, sha256, place)
			.update();
	}

	/** Those that are still to be handed on, in the order in which they came. */
	List<UUID> waiting() {
		return this.jdbc.sql("""
				select id from mailbox_email where handed_on_at is null and deleted_at is null
				order by received_at, taken_at, id""").query(UUID.class).list();
	}

	/**
	 * One of them, for the caller's transaction alone; empty where another node has it.
	 */
	Optional<IncomingEmail> toHandOn(UUID id) {
		return this.jdbc.sql("""
				update mailbox_email set handed_on_at = ? where id = (
				  select id from mailbox_email where id = ? and handed_on_at is null for update skip locked)
				returning *""").params(now(), id).query(IncomingEmail.class).optional();
	}

	/** How many bytes are kept of those that wait for a decision, or to be handed on. */
	long bytes(Collection<UUID> undecided) {
		return this.jdbc.sql("""
				select coalesce(sum(octet_length(raw)), 0) from mailbox_email
				where id = any(?) or handed_on_at is null""")
			.param(undecided.toArray(UUID[]::new))
			.query(Long.class)
			.single();
	}

	/**
	 * Notes, in the caller's transaction, whether emails stay in a mailbox because
	 * nothing more fits.
	 * @return whether they do and did not before
	 */
	boolean becomesFull(String mailbox, boolean full) {
		return this.jdbc.sql("""
				update mailbox_reader set full_since = case when :full then :now::timestamptz end
				where mailbox = :mailbox and (full_since is not null) <> :full""")
			.param("mailbox", mailbox)
			.param("full", full)
			.param("now", now())
			.update() > 0 && full;
	}

	/** Whether emails stay in a mailbox because nothing more fits. */
	public boolean areLeft() {
		return this.jdbc.sql("select exists (select from mailbox_reader where full_since is not null)")
			.query(Boolean.class)
			.single();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

}
