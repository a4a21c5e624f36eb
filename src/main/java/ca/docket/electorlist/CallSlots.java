package ca.docket.electorlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * When somebody can be called: each full hour of their office, today and on the next
 * working days.
 */
@Component
class CallSlots {

	/** EXAMPLE: the hours of an office that has told none. */
	static final String HOURS = "08:30-16:30";

	/** EXAMPLE: how far ahead. */
	private static final int DAYS = 3;

	private final WorkingDays workingDays;

	private final Office office;

	private final Clock clock;

	CallSlots(WorkingDays workingDays, Office office, Clock clock) {
		this.workingDays = workingDays;
		this.office = office;
		this.clock = clock;
	}

	/** Those that are still to come. */
	public List<Instant> of(Delivery delivery) {
		String[] hours = delivery.hours().split("-");
		Instant now = this.clock.instant();
		LocalDate today = this.office.day(now);
		LocalDate first = this.workingDays.isWorkingDay(today) ? today : this.workingDays.plus(today, 1);
		return Stream.iterate(first, day -> this.workingDays.plus(day, 1))
			.limit(DAYS)
			.flatMap(day -> IntStream.range(0, 24)
				.mapToObj(hour -> LocalTime.of(hour, 0))
				.filter(time -> !time.isBefore(LocalTime.parse(hours[0])) && time.isBefore(LocalTime.parse(hours[1])))
				.map(time -> day.atTime(time).atZone(this.office.zone()).toInstant()))
			.filter(now::isBefore)
			.toList();
	}

}
