package ca.docket.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import ca.docket.notice.Ledger.Pending;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Combines a person's notices into one email: those of a few minutes, those held back
 * outside office hours, or those of a day for people who chose a daily email.
 */
@Component
class Collector {

	private static final int AT_ONCE = 200;

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final NoticeSettings settings;

	private final OfficeHours hours;

	private final Clock clock;

	Collector(Ledger ledger, JdbcClient jdbc, PlatformTransactionManager transactions, NoticeSettings settings,
			OfficeHours hours, Clock clock) {
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.settings = settings;
		this.hours = hours;
		this.clock = clock;
	}

	/** In the office's hours, on one node at a time; the others find it done. */
	void collect() {
		if (!this.hours.isOpen()) {
			return;
		}
		this.transaction.executeWithoutResult(status -> {
			if (this.ledger.mayDo("collect notices")) {
				Instant now = this.clock.instant();
				this.ledger.leaveOutUnwanted();
				this.ledger.pending(now.minus(this.settings.collect()), this.hours.lastDigest(), AT_ONCE)
					.forEach(pending -> this.ledger.collect(pending.recipient(), mailFor(pending, now)));
			}
		});
	}

	/** The email that waits for them, where it was never tried; else a new one. */
	private UUID mailFor(Pending pending, Instant now) {
		String template = pending.digest() ? TaskEmails.DIGEST : TaskEmails.ONE;
		return this.jdbc.sql("""
				select id from notice_mail where recipient = ? and template = ? and state = 'waiting'
				and attempts = 0 and lease is null limit 1 for update skip locked""")
			.params(pending.recipient(), template)
			.query(UUID.class)
			.optional()
			.orElseGet(() -> newEmail(pending.recipient(), template, now));
	}

	private UUID newEmail(String recipient, String template, Instant now) {
		return this.jdbc.sql("""
				insert into notice_mail (id, template, recipient, next_at, created_at)
				values (gen_random_uuid(), ?, ?, ?, ?) returning id""")
			.params(template, recipient, Timestamp.from(now), Timestamp.from(now))
			.query(UUID.class)
			.single();
	}

}
