package ca.docket.mailbox;

import java.time.Instant;
import java.util.UUID;

import ca.docket.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings emails that came before the first start, for those who try Docket out. */
@Component
@Profile("!production")
public class PastEmails {

	/** No mailbox that is read: they lie nowhere else. */
	private static final String MAILBOX = "demo";

	private final IncomingEmails emails;

	private final ApplicationEventPublisher events;

	PastEmails(IncomingEmails emails, ApplicationEventPublisher events) {
		this.emails = emails;
		this.events = events;
	}

	/** Stores an email and hands it on, in the caller's transaction. */
	public void bring(byte[] raw, Instant receivedAt) {
		this.emails.take(MAILBOX, UUID.randomUUID().toString(), Sha256.of(raw),
				new MailStore.Fetched(raw, raw.length, receivedAt, true), receivedAt);
		this.emails.waiting()
			.forEach(id -> this.emails.toHandOn(id).ifPresent(email -> this.events.publishEvent(new EmailCame(email))));
	}

}
