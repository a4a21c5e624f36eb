package ca.docket.earb.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

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

	private final RuntimeService runtime;

	private final Timing timing;

	private final Clock clock;

	NextMeeting(Meetings meetings, Items items, RuntimeService runtime, Timing timing, Clock clock) {
		this.meetings = meetings;
		this.items = items;
		this.runtime = runtime;
		this.timing = timing;
		this.clock = clock;
	}

	/** For what comes in now: in time for the papers to be read. */
	Meeting inTime() {
		return find(this.clock.instant(), this.timing.terms().leadDays());
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
			.filter(meeting -> this.timing.isInTime(meeting.startsAt(), leadDays))
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
			.filter(day -> rhythm.start(day).isAfter(after) && this.timing.isInTime(rhythm.start(day), leadDays))
			.filter(day -> this.meetings.onSeriesDay(day).isEmpty())
			.filter(day -> {
				Slot slot = this.timing.regular(day);
				return !this.meetings.meetsBetween(slot.startsAt(), slot.endsAt(), "");
			})
			.findFirst()
			.orElseThrow();
	}

	private Meeting plan(LocalDate day) {
		this.runtime.startProcessInstanceByMessage("earb.meeting-due", Map.of("seriesDay", day.toString()));
		return this.meetings.onSeriesDay(day).orElseThrow();
	}

}
