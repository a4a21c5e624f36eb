package ca.docket.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import org.springframework.stereotype.Component;

/**
 * Counts the working days of the office, leaving out weekends, holidays and the office's
 * closing days.
 */
@Component
public class WorkingDays {

	private final HolidayManager ontario = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.CANADA));

	private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

	private final OfficeCalendar calendar;

	private final Set<String> customary;

	private final Set<LocalDate> closed;

	WorkingDays(OfficeCalendar calendar) {
		this.calendar = calendar;
		this.customary = calendar.alsoClosed().stream().map(day -> day.key).collect(Collectors.toSet());
		this.closed = calendar.closingDays().keySet().stream().map(WorkingDays::date).collect(Collectors.toSet());
	}

	public boolean isWorkingDay(LocalDate date) {
		return !isWeekEnd(date) && !this.closed.contains(date) && !holidays(date.getYear()).contains(date);
	}

	/**
	 * The day that is so many working days after a date, or before it where negative.
	 * Zero gives the date itself, or the next working day where it is none.
	 */
	public LocalDate plus(LocalDate date, int days) {
		LocalDate day = date;
		for (int left = Math.abs(days); left > 0; left--) {
			day = next(day, Integer.signum(days));
		}
		return (days == 0 && !isWorkingDay(date)) ? next(date, 1) : day;
	}

	/**
	 * The day that is so many working days before a date. Zero is as in {@link #plus}.
	 */
	public LocalDate minus(LocalDate date, int days) {
		return plus(date, -days);
	}

	/**
	 * How many working days there are after one date, up to and with another; negative
	 * where the other is earlier. So {@code between(date, plus(date, n))} is {@code n}.
	 */
	public int between(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			return -(int) to.datesUntil(from).filter(this::isWorkingDay).count();
		}
		return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
	}

	private LocalDate next(LocalDate date, int step) {
		LocalDate day = date.plusDays(step);
		while (!isWorkingDay(day)) {
			day = day.plusDays(step);
		}
		return day;
	}

	private Set<LocalDate> holidays(int year) {
		return this.holidays.computeIfAbsent(year, this::observed);
	}

	/** The year's holidays with the days that they move to. */
	private Set<LocalDate> observed(int year) {
		Set<LocalDate> days = kept(year).collect(Collectors.toCollection(TreeSet::new));
		// New Year's Day of the next year never moves back, one of the year before never
		// moves past its own first days: each year stands for itself.
		for (LocalDate day : this.calendar.moveWeekEndHolidays() ? Set.copyOf(days) : Set.<LocalDate>of()) {
			if (isWeekEnd(day)) {
				days.add(Stream.iterate(day, next -> next.plusDays(1))
					.filter(next -> !isWeekEnd(next) && !days.contains(next))
					.findFirst()
					.orElseThrow());
			}
		}
		return days;
	}

	private Stream<LocalDate> kept(int year) {
		return this.ontario.getHolidays(Year.of(year), "on")
			.stream()
			.filter(day -> day.getType() == HolidayType.PUBLIC_HOLIDAY
					|| this.customary.contains(day.getPropertiesKey()))
			.map(Holiday::getActualDate);
	}

	private static boolean isWeekEnd(LocalDate date) {
		return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

	private static LocalDate date(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(
					"The office calendar has the closing day \"%s\"; a day is written as 2026-12-24.".formatted(text));
		}
	}

}
