package ca.docket.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ca.docket.security.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores outgoing emails and their status. An email is written in the transaction of the
 * event it reports; the node that sends it holds a lease instead of a transaction.
 */
@Component
public class Outbox {

	/** Of the case c: a letter of it waits to be sent. */
	public static final String WAITS = " exists (select from notice_mail m where m.case_number = c.number and m.state = 'waiting') ";

	private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

	private static final String COLUMNS = """
			id, template, case_number, recipient, address, language, subject, html, state, attempts, next_at, error,
			created_at, ended_at, calendar""";

	private static final String SHOWN = "select " + COLUMNS + " from notice_mail ";

	private static final String MINE = " where id = ? and lease = ? and state = 'waiting'";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final NoticeSettings settings;

	private final OfficeHours hours;

	private final Clock clock;

	private final LetterSecrets secrets;

	Outbox(JdbcClient jdbc, ApplicationEventPublisher events, NoticeSettings settings, OfficeHours hours, Clock clock,
			Secrets secrets) {
		this.jdbc = jdbc;
		this.events = events;
		this.settings = settings;
		this.hours = hours;
		this.clock = clock;
		this.secrets = new LetterSecrets(jdbc, secrets);
	}

	/** Published when an email was written; it may be sent after commit. */
	record Written() {
	}

	/** The letters of a case, oldest first. */
	public List<Email> ofCase(String caseNumber) {
		return this.jdbc.sql(SHOWN + "where case_number = ? order by created_at, id")
			.param(caseNumber)
			.query(Email.class)
			.list();
	}

	/**
	 * Gives a failed email another round of attempts, from now on, to the address that
	 * its reader has now; what has secrets in it stays with the former one. Another email
	 * stays as it is.
	 */
	public void again(UUID id) {
		this.jdbc.sql("""
				update notice_mail set state = 'waiting', attempts = 0, next_at = ?, ended_at = null,
				  address = coalesce((select nullif(u.email_, '') from act_id_user u
				    where u.id_ = recipient and secret_html is null), address)
				where id = ? and state = 'failed'""").params(now(), id).update();
		this.events.publishEvent(new Written());
	}

	/**
	 * What was not sent goes to the new address of its reader, in the caller's
	 * transaction; what has secrets in it stays with the former one.
	 */
	public void readdress(String recipient, String address) {
		this.jdbc
			.sql("update notice_mail set address = ? where recipient = ? and state in ('waiting', 'failed') "
					+ "and secret_html is null")
			.params(address, recipient)
			.update();
	}

	/**
	 * Deletes the emails of a case and the notices of its tasks, in the caller's
	 * transaction. An email that told of tasks of several cases loses its words at once,
	 * and goes with the last of them.
	 */
	public void forget(String caseNumber, Collection<String> tasks) {
		this.jdbc.sql("""
				with gone as (delete from notice_task where task_id = any(:tasks) returning id, mail_id),
				left_over as (select mail_id from notice_task where id not in (select id from gone)
				  and mail_id in (select mail_id from gone)),
				silent as (update notice_mail set subject = '', html = ''
				  where id in (select mail_id from left_over))
				delete from notice_mail
				where case_number = :number
				  or id in (select mail_id from gone) and id not in (select mail_id from left_over)""")
			.param("tasks", tasks.toArray(String[]::new))
			.param("number", caseNumber)
			.update();
	}

	/**
	 * Adds a letter in the caller's transaction.
	 * @param secretHtml with what only its reader may see, encrypted until it is sent;
	 * null where there is no such thing
	 */
	void add(Letter letter, EmailText text, String secretHtml) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into notice_mail (id, template, case_number, key, recipient, address, language, anytime, subject,
				                         html, secret_html, calendar, next_at, created_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(id, letter.template(), letter.caseNumber(), letter.key(), letter.to().id(), letter.to().email(),
					letter.to().language().getLanguage(), letter.anytime(), text.subject(), text.html(),
					this.secrets.encrypted(id, letter.to().email(), secretHtml), letter.calendar(), now(), now())
			.update();
		this.events.publishEvent(new Written());
	}

	Optional<Email> find(UUID id) {
		return this.jdbc.sql(SHOWN + "where id = ?").param(id).query(Email.class).optional();
	}

	/**
	 * Takes the emails that are due, oldest first, for the holder of a lease alone. What
	 * another node is taking at the moment is skipped, not waited for. Outside of the
	 * office's hours only what may go at any time is due.
	 */
	List<Email> claim(UUID lease, int limit) {
		return this.jdbc.sql("""
				with due as (
				  select id from notice_mail
				  where state = 'waiting' and next_at <= :now and (leased_until is null or leased_until < :now)
				    and (anytime or :open)
				  order by next_at limit :limit for update skip locked),
				claimed as (
				  update notice_mail set lease = :lease, leased_until = :until where id in (select id from due)
				  returning *)
				select\s""" + COLUMNS + " from claimed order by next_at, id")
			.param("now", now())
			.param("open", this.hours.isOpen())
			.param("limit", limit)
			.param("lease", lease)
			.param("until", Timestamp.from(this.clock.instant().plus(this.settings.lease())))
			.query(Email.class)
			.list();
	}

	/**
	 * The email as its reader gets it.
	 * @throws LetterSecrets.Unreadable where it must not be sent
	 */
	Email withSecrets(Email email) {
		return this.secrets.in(email);
	}

	/**
	 * Begins the lease of an email anew; false where it is no longer the holder's, or the
	 * office's hours have ended meanwhile.
	 */
	boolean renew(Email email, UUID lease) {
		return this.jdbc.sql("update notice_mail set leased_until = ?" + MINE + " and (anytime or ?)")
			.params(Timestamp.from(this.clock.instant().plus(this.settings.lease())), email.id(), lease,
					this.hours.isOpen())
			.update() == 1;
	}

	void sent(Email email, UUID lease) {
		end(email, lease, "sent", null);
	}

	/** Nothing is left to say. */
	void dropped(Email email, UUID lease) {
		end(email, lease, "dropped", null);
	}

	/** It will never arrive. A secret stays, so that the email can be sent again. */
	void failed(Email email, UUID lease, String error) {
		failed(email, lease, error, email.address());
	}

	/**
	 * The same; whoever fails to hear of it keeps no other email back.
	 * @param address who misses it; null where it was changed outside of Docket
	 */
	void failed(Email email, UUID lease, String error, String address) {
		end(email, lease, "failed", error);
		LOG.error("Email {} ({}) to {} failed for good: {}", email.id(), email.template(), email.recipient(), error);
		try {
			this.events.publishEvent(new EmailFailed(email.caseNumber(), address));
		}
		catch (RuntimeException ex) {
			LOG.error("Case {} could not be told that email {} failed", email.caseNumber(), email.id(), ex);
		}
	}

	/** It was refused for now: later again, until the pauses are used up. */
	void refused(Email email, UUID lease, String error) {
		if (email.attempts() >= this.settings.retries().size()) {
			failed(email, lease, error);
			return;
		}
		Instant next = this.clock.instant().plus(this.settings.retries().get(email.attempts()));
		this.jdbc
			.sql("update notice_mail set attempts = attempts + 1, next_at = ?, error = ?, lease = null, "
					+ "leased_until = null" + MINE)
			.params(Timestamp.from(next), error, email.id(), lease)
			.update();
		LOG.warn("Email {} ({}) to {} was refused for now: {}", email.id(), email.template(), email.recipient(), error);
	}

	/** Gives back what was claimed and not tried. */
	void release(UUID lease) {
		this.jdbc.sql("update notice_mail set lease = null, leased_until = null where lease = ? and state = 'waiting'")
			.param(lease)
			.update();
	}

	private void end(Email email, UUID lease, String state, String error) {
		this.jdbc
			.sql("update notice_mail set state = ?, error = ?, ended_at = ?, lease = null, leased_until = null, "
					+ "address = ?, subject = ?, html = case when secret_html is null then ? else html end, "
					+ "secret_html = case when ? = 'failed' then secret_html end" + MINE)
			.params(state, error, now(), email.address(), email.subject(), email.html(), state, email.id(), lease)
			.update();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

}
