package ca.docket.calendar;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

/** The working days of the office. */
@Component
public class WorkingDays {

	public boolean isWorkingDay(LocalDate date) {
		throw new UnsupportedOperationException("TODO notice helper");
	}

	/**
	 * The day that is so many working days after a date, or before it where negative.
	 * Zero gives the date itself, or the next working day where it is none.
	 */
	public LocalDate plus(LocalDate date, int days) {
		throw new UnsupportedOperationException("TODO notice helper");
	}

}
