package ca.docket.earb.meeting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A meeting of the board.
 *
 * @param number of its case, as {@code EBM-2026-0007}
 * @param seriesDay the day of the rhythm that it is for; null for a special meeting
 * @param place a room or a link
 * @param capacity the most items
 * @param state {@code planned}; {@code announced} when the agenda was sent; {@code held};
 * {@code closed} when the minutes are confirmed; {@code cancelled}
 * @param sequence of the invitation: grows with each one that is sent
 */
public record Meeting(String number, String processInstanceId, LocalDate seriesDay, Instant startsAt, Instant endsAt,
		String place, int capacity, String state, int sequence) {

	Slot slot() {
		return new Slot(this.startsAt, this.endsAt, this.place);
	}

	boolean announced() {
		return this.state.equals("announced");
	}

}
