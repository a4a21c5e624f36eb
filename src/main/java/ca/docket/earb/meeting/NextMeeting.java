package ca.docket.earb.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import ca.docket.calendar.WorkingDays;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Finds the next meeting that takes one more item. Regular meetings are planned when
 * something is to be dealt with: a board that has nothing to do is not called together.
 */
@Component
class NextMeeting {

	private final Meetings meetings;

	private final Items items;

	private final BoardTerms terms;

	private final WorkingDays workingDays;

	private final RuntimeService runtime;

	private final Timing timing;

	private final Clock clock;

	NextMeeting(Meetings meetings, Items items, BoardTerms terms, WorkingDays workingDays, RuntimeService runtime,
			Timing timing, Clock clock) {
		this.meetings = meetings;
		this.items = items;
		this.terms = terms;
		this.workingDays = workingDays;
		this.runtime = runtime;
		this.timing = timing;
		this.clock = clock;
	}

	/** For what comes in now: in time for the papers to be read. */
	Meeting inTime() {
		return find(this.clock.instant(), this.terms.latest().leadDays());
	}

	/** For what was on the agenda of another meeting: the first one after that. */
	Meeting after(Meeting meeting) {
		Instant now = this.clock.instant();
		return find(meeting.startsAt().isAfter(now) ? meeting.startsAt() : now, 0);
	}

	/** The caller holds the lock of the agendas. */
	private Meeting find(Instant after, int leadDays) {
		Optional<Meeting> planned = this.meetings.after(after)
			.stream()
			.filter(meeting -> inTime(meeting.startsAt(), leadDays))
			.filter(this::hasRoom)
			.findFirst();
		Rhythm rhythm = this.timing.rhythm();
		LocalDate day = nextDay(rhythm, after, leadDays);
		return planned.filter(meeting -> !meeting.startsAt().isAfter(rhythm.start(day))).orElseGet(() -> plan(day));
	}

	boolean hasRoom(Meeting meeting) {
		return this.items.open(meeting.number()).size() < meeting.capacity();
	}

	/** The next day of the rhythm that no meeting is planned for yet. */
	private LocalDate nextDay(Rhythm rhythm, Instant after, int leadDays) {
		return rhythm.from(this.timing.day(after))
			.filter(day -> rhythm.start(day).isAfter(after) && inTime(rhythm.start(day), leadDays))
			.filter(day -> this.meetings.onSeriesDay(day).isEmpty())
			.filter(day -> !this.meetings.meetsBetween(rhythm.start(day), end(rhythm.start(day)), ""))
			.findFirst()
			.orElseThrow();
	}

	private boolean inTime(Instant start, int leadDays) {
		return !this.timing.day(this.clock.instant()).isAfter(this.workingDays.minus(this.timing.day(start), leadDays));
	}

	private Meeting plan(LocalDate day) {
		this.runtime.startProcessInstanceByMessage("earb.meeting-due", Map.of("seriesDay", day.toString()));
		return this.meetings.onSeriesDay(day).orElseThrow();
	}

	private Instant end(Instant start) {
		return start.plus(Duration.ofMinutes(this.terms.latest().minutes()));
	}

}
