package ca.docket.earb.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import ca.docket.calendar.WorkingDays;

/** The regular meetings: every so many weeks, on working days. */
record Rhythm(BoardTerms terms, WorkingDays workingDays, ZoneId zone) {

	/**
	 * The days of the rhythm whose meetings may still be on or after a day, in order,
	 * without end.
	 */
	Stream<LocalDate> from(LocalDate day) {
		int weeks = this.terms.weeksBetweenMeetings();
		// one more than is over: a meeting moves past days off
		long past = Math.max(0, ChronoUnit.WEEKS.between(this.terms.firstMeeting(), day) / weeks - 1);
		return Stream.iterate(this.terms.firstMeeting().plusWeeks(past * weeks), next -> next.plusWeeks(weeks));
	}

	/**
	 * When the meeting of such a day begins; where the office is closed, the next working
	 * day.
	 */
	Instant start(LocalDate day) {
		return this.workingDays.plus(day, 0).atTime(this.terms.startTime()).atZone(this.zone).toInstant();
	}

}
