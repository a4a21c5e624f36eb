package ca.docket.earb.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/**
 * How the board works, as the table {@code earb-terms} says.
 *
 * @param weeksBetween two regular meetings
 * @param firstMeeting the day from which the weeks are counted
 * @param startsAt in the office's time
 * @param minutes that a meeting takes
 * @param place a room or a link
 * @param capacity the most items of a meeting
 * @param leadDays how many working days before a meeting an item comes in at the latest
 * @param agendaDays how many working days before a meeting its agenda is prepared
 * @param quorumPercent of the members that make a quorum
 * @param mostDeferrals of an item, after which the chair decides
 */
public record Terms(int weeksBetween, LocalDate firstMeeting, LocalTime startsAt, int minutes, String place,
		int capacity, int leadDays, int agendaDays, int quorumPercent, int mostDeferrals) {

	static Terms of(Map<Term, Object> values) {
		return new Terms((int) values.get(Term.WEEKS), (LocalDate) values.get(Term.FIRST_MEETING),
				(LocalTime) values.get(Term.START_TIME), (int) values.get(Term.MINUTES),
				(String) values.get(Term.PLACE), (int) values.get(Term.CAPACITY), (int) values.get(Term.LEAD_DAYS),
				(int) values.get(Term.AGENDA_DAYS), (int) values.get(Term.QUORUM), (int) values.get(Term.DEFERRALS));
	}

}
