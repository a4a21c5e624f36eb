package ca.docket.earb.meeting;

import java.time.Instant;

/**
 * A case on the agenda of a meeting.
 *
 * @param meeting the number of the meeting's case
 * @param startsAt when the meeting begins
 * @param position on the agenda, growing
 * @param state {@code open} until the meeting; {@code called} while it is voted on;
 * {@code settled}; {@code no-quorum}, {@code moved} or {@code removed} where it was not
 * dealt with there
 * @param outcome what the board decided, as {@code deferred}; null before
 */
public record Item(String meeting, Instant startsAt, String caseNumber, String title, int position, String state,
		String outcome) {
}
