package ca.docket.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;

import ca.docket.Office;
import ca.docket.calendar.Deadlines;
import ca.docket.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * How old a recommendation is, from the day on which the auditor issued it, and how late.
 */
@Component
class Ageing {

	private final Clock clock;

	private final Office office;

	private final WorkingDays workingDays;

	private final Deadlines deadlines;

	Ageing(Clock clock, Office office, WorkingDays workingDays, Deadlines deadlines) {
		this.clock = clock;
		this.office = office;
		this.workingDays = workingDays;
		this.deadlines = deadlines;
	}

	/**
	 * By when a response is due by its priority, but never later than the report wants
	 * it; null once it was approved, also while it is answered again.
	 */
	LocalDate responseDue(Recommendation one) {
		if (one.step() == null || one.responseDays() == null || !one.said(Recommendation.WORD).isEmpty()) {
			return null;
		}
		LocalDate due = this.workingDays.plus(one.received(), one.responseDays());
		return (one.responseBy() != null && one.responseBy().isBefore(due)) ? one.responseBy() : due;
	}

	/**
	 * When the responses of an owner are due: with the most urgent of theirs; null where
	 * the table of deadlines says so.
	 */
	Date responsesDue(Collection<Recommendation> some, String owner) {
		return some.stream()
			.filter(one -> one.owner().equals(owner))
			.map(this::responseDue)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.map(day -> Date.from(this.deadlines.endOf(day)))
			.orElse(null);
	}

	/** Full years until today. */
	int years(LocalDate issued) {
		return years(issued, today());
	}

	/** Full years until a day. */
	static int years(LocalDate issued, LocalDate day) {
		return (int) ChronoUnit.YEARS.between(issued, day);
	}

	/** How many days past a date an open one is; none without such a date. */
	static long daysLate(boolean open, LocalDate due, LocalDate day) {
		return (open && due != null) ? Math.max(0, ChronoUnit.DAYS.between(due, day)) : 0;
	}

	LocalDate today() {
		return day(this.clock.instant());
	}

	/** The office's day. */
	LocalDate day(Instant at) {
		return this.office.day(at);
	}

}
