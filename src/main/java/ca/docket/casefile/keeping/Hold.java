package ca.docket.casefile.keeping;

import java.time.Instant;

/**
 * A hold on a case, which prevents its deletion.
 *
 * @param person who placed it
 * @param kind {@code legal}, or {@code foi} for freedom of information
 * @param liftedAt when it was lifted; null while it holds
 * @param liftedBy by whom
 * @param liftedReason and why
 */
public record Hold(long id, Instant at, String person, String kind, String reason, Instant liftedAt, String liftedBy,
		String liftedReason) {

	public boolean active() {
		return this.liftedAt == null;
	}

}
