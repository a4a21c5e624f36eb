package ca.docket.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.calendar.Deadline;
import ca.docket.calendar.WorkingDays;

/**
 * The moments at which people are notified of an unfinished task: days begin at midnight
 * in the office's time zone, and those before the task was created do not count.
 *
 * @param policy what the table says of it
 * @param due when it is due; null where it is not
 * @param created when it began
 */
record Turn(Deadline policy, Instant due, Instant created, WorkingDays workingDays, ZoneId zone) {

	/** Of the reminders whose day has come the last one: earlier ones were missed. */
	Optional<Instant> reminder(Instant now) {
		return reminders().filter(moment -> !moment.isAfter(now)).max(Instant::compareTo);
	}

	/** When it was escalated, where that day has come. */
	Optional<Instant> escalation(Instant now) {
		return escalations().filter(moment -> !moment.isAfter(now)).findFirst();
	}

	/** When there is something to tell next; null for never. */
	Instant next(Instant now) {
		return Stream.concat(reminders(), escalations())
			.filter(moment -> moment.isAfter(now))
			.min(Instant::compareTo)
			.orElse(null);
	}

	private Stream<Instant> reminders() {
		return (this.due == null) ? Stream.empty()
				: this.policy.reminders().stream().map(this::begins).filter(this::counts);
	}

	private Stream<Instant> escalations() {
		return (this.due == null) ? Stream.empty()
				: Stream.ofNullable(this.policy.escalateAfter()).map(this::begins).filter(this::counts);
	}

	private Instant begins(int days) {
		return this.workingDays.plus(LocalDate.ofInstant(this.due, this.zone), days)
			.atStartOfDay(this.zone)
			.toInstant();
	}

	private boolean counts(Instant moment) {
		return this.created.isBefore(moment);
	}

}
