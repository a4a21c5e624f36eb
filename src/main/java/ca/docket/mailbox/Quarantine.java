package ca.docket.mailbox;

import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bounds how much waits for a decision, so that nobody fills the database with emails:
 * what does not fit stays in the mailbox.
 */
@Component
class Quarantine {

	private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

	private final List<Undecided> undecided;

	private final IncomingEmails emails;

	private final MailboxSettings settings;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	Quarantine(List<Undecided> undecided, IncomingEmails emails, MailboxSettings settings,
			TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.undecided = undecided;
		this.emails = emails;
		this.settings = settings;
		this.transaction = transaction;
		this.events = events;
	}

	/** How many bytes it can still take; tells whom it concerns when that is too few. */
	long room(String mailbox) {
		List<UUID> waiting = this.undecided.stream().flatMap(one -> one.emails().stream()).toList();
		long room = this.settings.quarantine().toBytes() - this.emails.bytes(waiting);
		this.transaction.executeWithoutResult(status -> {
			if (this.emails.becomesFull(mailbox, !fits(room))) {
				LOG.warn("So many emails wait for a decision that further ones stay in the mailbox {}", mailbox);
				this.events.publishEvent(new MailboxFilled(mailbox, this.settings.quarantine()));
			}
		});
		return room;
	}

	/** Whether any email fits, however large. */
	boolean fits(long room) {
		return room >= this.settings.largest().toBytes();
	}

}
