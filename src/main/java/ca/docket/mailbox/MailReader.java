package ca.docket.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import ca.docket.Sha256;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the mailboxes from time to time, on one node each: what is new is stored as it
 * came, and then handed on. A server that is away is asked again the next time, and so is
 * one from which nothing more fits.
 */
@Component
class MailReader {

	private static final Logger LOG = LoggerFactory.getLogger(MailReader.class);

	private final UUID node = UUID.randomUUID();

	private final List<MailStore> stores;

	private final IncomingEmails emails;

	private final Quarantine quarantine;

	private final MailboxSettings settings;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	MailReader(List<MailStore> stores, IncomingEmails emails, Quarantine quarantine, MailboxSettings settings,
			TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.stores = stores;
		this.emails = emails;
		this.quarantine = quarantine;
		this.settings = settings;
		this.transaction = transaction;
		this.events = events;
	}

	@Scheduled(fixedDelayString = "${docket.mailbox.poll}", initialDelayString = "${docket.mailbox.poll}")
	synchronized void read() {
		this.stores.forEach(this::read);
		this.emails.waiting().forEach(this::handOn);
	}

	private void read(MailStore store) {
		if (!isMine(store)) {
			return;
		}
		try (MailStore.Look look = store.open()) {
			take(store, look);
			look.delete(this.emails.deletedPlaces(store.address()));
		}
		catch (IOException ex) {
			LOG.error("The mailbox {} could not be read; it is tried again soon: {}", store.address(), ex.toString());
		}
	}

	private boolean isMine(MailStore store) {
		return this.emails.lease(store.address(), this.node, this.settings.lease());
	}

	private void take(MailStore store, MailStore.Look look) throws IOException {
		Set<String> known = this.emails.knownPlaces(store.address());
		List<String> unknown = look.places().stream().filter(place -> !known.contains(place)).toList();
		long room = this.quarantine.room(store.address());
		for (String place : unknown) {
			if (this.quarantine.fits(room) && isMine(store)) {
				MailStore.Fetched email = look.fetch(place, this.settings.largest().toBytes());
				this.emails.take(store.address(), place, sha256(email, place), email, receivedAt(email));
				room -= email.bytes().length;
			}
		}
	}

	private Instant receivedAt(MailStore.Fetched email) {
		try {
			String[] lines = new InternetHeaders(new ByteArrayInputStream(email.bytes())).getHeader("Received");
			return Receipt.of(Arrays.asList(Objects.requireNonNullElse(lines, new String[0])), this.settings.ownHosts(),
					email.storedAt());
		}
		catch (MessagingException ex) {
			return email.storedAt();
		}
	}

	/** Of one that is too large the head says too little. */
	private static String sha256(MailStore.Fetched email, String place) {
		return email.whole() ? Sha256.of(email.bytes()) : "%s %s".formatted(place, Sha256.of(email.bytes()));
	}

	/** One that cannot be handed on now stops no other. */
	private void handOn(UUID id) {
		try {
			this.transaction.executeWithoutResult(status -> this.emails.toHandOn(id)
				.ifPresent(email -> this.events.publishEvent(new EmailCame(email))));
		}
		catch (RuntimeException ex) {
			LOG.error("The email {} could not be handed on; it is tried again soon", id, ex);
		}
	}

}
