package ca.docket.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * An email of the outbox as it may be shown, with secrets masked.
 *
 * @param caseNumber the case of a letter; null for notices of tasks
 * @param recipient a person's id, or {@code group:<id>} for the shared mailbox of a group
 * @param address where it goes; empty while it is not known
 * @param state {@code waiting}, {@code sent}, {@code failed}, or {@code dropped} because
 * nothing was left to say
 * @param attempts how often it was refused for now
 * @param nextAt when it is tried next
 * @param error why it was refused last
 * @param calendar an invitation (iCalendar) that goes with it; null for none
 */
public record Email(UUID id, String template, String caseNumber, String recipient, String address, String language,
		String subject, String html, String state, int attempts, Instant nextAt, String error, Instant createdAt,
		Instant endedAt, String calendar) {

	/** The same email with another text. */
	Email saying(String html) {
		return new Email(this.id, this.template, this.caseNumber, this.recipient, this.address, this.language,
				this.subject, html, this.state, this.attempts, this.nextAt, this.error, this.createdAt, this.endedAt,
				this.calendar);
	}

}
