package ca.docket.earb.meeting;

import java.time.Instant;
import java.util.Set;

/**
 * When and where a meeting is.
 *
 * @param place a room or a link
 */
record Slot(Instant startsAt, Instant endsAt, String place) {

	/** The fields of a form that say it. */
	static final Set<String> FIELDS = Set.of("meetingDay", "meetingTime", "meetingMinutes", "place");

}
