package ca.docket.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ca.docket.security.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mails that go out and what became of them. A mail is written in the transaction of
 * what it tells of; a node that sends it holds a lease, no transaction, meanwhile.
 */
@Component
public class Outbox {

	private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

	private static final String SHOWN = """
			select id, template, case_number, recipient, address, language, subject, html, state, attempts, next_at,
			       error, created_at, ended_at, calendar
			from notice_mail
			""";

	private static final String MINE = " where id = ? and lease = ? and state = 'waiting'";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final NoticeSettings settings;

	private final OfficeHours hours;

	private final Clock clock;

	Outbox(JdbcClient jdbc, ApplicationEventPublisher events, NoticeSettings settings, OfficeHours hours, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.settings = settings;
		this.hours = hours;
		this.clock = clock;
	}

	/** A letter was written: it may go after commit. */
	record Written() {
	}

	/** The letters of a case, oldest first. */
	public List<Mail> ofCase(String caseNumber) {
		return this.jdbc.sql(SHOWN + "where case_number = ? order by created_at, id")
			.param(caseNumber)
			.query(Mail.class)
			.list();
	}

	/**
	 * Gives a failed mail another round of attempts, from now on, to the address that its
	 * reader has now. Another mail stays as it is.
	 */
	public void again(UUID id) {
		this.jdbc.sql("""
				update notice_mail set state = 'waiting', attempts = 0, next_at = ?, ended_at = null,
				  address = coalesce((select nullif(u.email_, '') from act_id_user u where u.id_ = recipient), address)
				where id = ? and state = 'failed'""").params(now(), id).update();
		this.events.publishEvent(new Written());
	}

	/**
	 * Deletes the mails of a case and the notices of its tasks, in the caller's
	 * transaction. A mail that told of tasks of several cases loses its words at once,
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
	 * What a letter is.
	 *
	 * @param key makes it unique within its case
	 * @param anytime whether it goes outside of the office's hours, too
	 * @param calendar an invitation (iCalendar) that goes with it; null for none
	 */
	record Letter(String template, String caseNumber, String key, Person to, boolean anytime, String calendar) {
	}

	void add(Letter letter, MailText text, String secretHtml) {
		this.jdbc.sql("""
				insert into notice_mail (id, template, case_number, key, recipient, address, language, anytime, subject,
				                         html, secret_html, calendar, next_at, created_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(UUID.randomUUID(), letter.template(), letter.caseNumber(), letter.key(), letter.to().id(),
					letter.to().email(), letter.to().language().getLanguage(), letter.anytime(), text.subject(),
					text.html(), secretHtml, letter.calendar(), now(), now())
			.update();
		this.events.publishEvent(new Written());
	}

	Optional<Mail> find(UUID id) {
		return this.jdbc.sql(SHOWN + "where id = ?").param(id).query(Mail.class).optional();
	}

	/**
	 * Takes the mails that are due, oldest first, for the holder of a lease alone. What
	 * another node is taking at the moment is skipped, not waited for. Outside of the
	 * office's hours only what may go at any time is due.
	 */
	List<Mail> claim(UUID lease, int limit) {
		return this.jdbc.sql("""
				with due as (
				  select id from notice_mail
				  where state = 'waiting' and next_at <= :now and (leased_until is null or leased_until < :now)
				    and (anytime or :open)
				  order by next_at limit :limit for update skip locked),
				claimed as (
				  update notice_mail set lease = :lease, leased_until = :until where id in (select id from due)
				  returning *)
				select id, template, case_number, recipient, address, language, subject,
				       coalesce(secret_html, html) html, state, attempts, next_at, error, created_at, ended_at, calendar
				from claimed order by next_at, id""")
			.param("now", now())
			.param("open", this.hours.isOpen())
			.param("limit", limit)
			.param("lease", lease)
			.param("until", Timestamp.from(this.clock.instant().plus(this.settings.lease())))
			.query(Mail.class)
			.list();
	}

	/**
	 * Begins the lease of a mail anew; false where it is no longer the holder's, or the
	 * office's hours have ended meanwhile.
	 */
	boolean renew(Mail mail, UUID lease) {
		return this.jdbc.sql("update notice_mail set leased_until = ?" + MINE + " and (anytime or ?)")
			.params(Timestamp.from(this.clock.instant().plus(this.settings.lease())), mail.id(), lease,
					this.hours.isOpen())
			.update() == 1;
	}

	void sent(Mail mail, UUID lease) {
		end(mail, lease, "sent", null);
	}

	/** Nothing is left to say. */
	void dropped(Mail mail, UUID lease) {
		end(mail, lease, "dropped", null);
	}

	/** It will never arrive. A secret stays, so that the mail can be sent again. */
	void failed(Mail mail, UUID lease, String error) {
		end(mail, lease, "failed", error);
		LOG.error("Mail {} ({}) to {} failed for good: {}", mail.id(), mail.template(), mail.recipient(), error);
	}

	/** It was refused for now: later again, until the pauses are used up. */
	void refused(Mail mail, UUID lease, String error) {
		if (mail.attempts() >= this.settings.retries().size()) {
			failed(mail, lease, error);
			return;
		}
		Instant next = this.clock.instant().plus(this.settings.retries().get(mail.attempts()));
		this.jdbc
			.sql("update notice_mail set attempts = attempts + 1, next_at = ?, error = ?, lease = null, "
					+ "leased_until = null" + MINE)
			.params(Timestamp.from(next), error, mail.id(), lease)
			.update();
		LOG.warn("Mail {} ({}) to {} was refused for now: {}", mail.id(), mail.template(), mail.recipient(), error);
	}

	/** Gives back what was claimed and not tried. */
	void release(UUID lease) {
		this.jdbc.sql("update notice_mail set lease = null, leased_until = null where lease = ? and state = 'waiting'")
			.param(lease)
			.update();
	}

	private void end(Mail mail, UUID lease, String state, String error) {
		this.jdbc
			.sql("update notice_mail set state = ?, error = ?, ended_at = ?, lease = null, leased_until = null, "
					+ "address = ?, subject = ?, html = case when secret_html is null then ? else html end, "
					+ "secret_html = case when ? = 'failed' then secret_html end" + MINE)
			.params(state, error, now(), mail.address(), mail.subject(), mail.html(), state, mail.id(), lease)
			.update();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

}
