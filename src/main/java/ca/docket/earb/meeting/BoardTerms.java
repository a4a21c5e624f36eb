package ca.docket.earb.meeting;

import java.time.LocalDate;
import java.time.LocalTime;

import ca.docket.calendar.PolicyTerms.Range;

/**
 * How the board works, as the table {@code earb-terms} says.
 *
 * @param weeksBetweenMeetings two regular ones
 * @param firstMeeting the day from which the weeks are counted
 * @param startTime in the office's time
 * @param lengthMinutes that a meeting takes
 * @param place a room or a link
 * @param itemsPerMeeting at most
 * @param leadDays how many working days before a meeting an item comes in at the latest
 * @param agendaDays how many working days before a meeting its agenda is prepared
 * @param quorumPercent of the members that make a quorum
 * @param mostDeferrals of an item, after which the chair decides
 */
public record BoardTerms(@Range(least = 1, most = 26) int weeksBetweenMeetings, LocalDate firstMeeting,
		LocalTime startTime, @Range(least = 15, most = 480) int lengthMinutes, String place,
		@Range(least = 1, most = 50) int itemsPerMeeting, @Range(least = 0, most = 60) int leadDays,
		@Range(least = 0, most = 60) int agendaDays, @Range(least = 1, most = 100) int quorumPercent,
		@Range(least = 0, most = 20) int mostDeferrals) {
}
