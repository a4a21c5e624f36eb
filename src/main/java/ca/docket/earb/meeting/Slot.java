package ca.docket.earb.meeting;

import java.time.Instant;

/**
 * When and where a meeting is.
 *
 * @param place a room or a link
 */
record Slot(Instant startsAt, Instant endsAt, String place) {
}
