package ca.docket.mailbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An email that came in.
 *
 * @param receivedAt when the office's own server received it, whatever the email says
 * @param raw as it came; only its head where it is not whole; null once it was deleted
 */
public record IncomingEmail(UUID id, Instant receivedAt, byte[] raw, boolean whole) {
}
