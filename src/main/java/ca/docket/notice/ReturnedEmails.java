package ca.docket.notice;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

import ca.docket.mailbox.EmailCame;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recognizes emails of ours that came back to the mailbox, by their Message-ID in the
 * report of the other server (RFC 3464).
 */
@Component
class ReturnedEmails {

	private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed");

	private static final Pattern OURS = Pattern
		.compile("(?im)^Message-ID:\\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@");

	/** A report is about one email, or a few; more is nobody's report. */
	private static final int MOST = 20;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	ReturnedEmails(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	@EventListener
	void came(EmailCame event) {
		String raw = new String(event.email().raw(), StandardCharsets.ISO_8859_1);
		if (FAILED.matcher(raw).find()) {
			OURS.matcher(raw)
				.results()
				.map(found -> UUID.fromString(found.group(1)))
				.distinct()
				.limit(MOST)
				.forEach(this::returned);
		}
	}

	/** It is not sent again by itself. */
	private void returned(UUID id) {
		this.jdbc.sql("select case_number, address from notice_mail where id = ? and state = 'sent'")
			.param(id)
			.query(EmailFailed.class)
			.optional()
			.ifPresent(this.events::publishEvent);
	}

}
