package ca.docket.electorlist;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

import ca.docket.mailbox.EmailCame;
import ca.docket.notice.Outbox;
import org.springframework.context.event.EventListener;
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

	private final Outbox outbox;

	ReturnedEmails(Outbox outbox) {
		this.outbox = outbox;
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
				.forEach(this.outbox::returned);
		}
	}

}
