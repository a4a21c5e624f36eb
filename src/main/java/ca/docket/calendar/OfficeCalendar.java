package ca.docket.calendar;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The days on which this office is closed, from the file that {@code
 * docket.office.calendar} names. Weekends and the public holidays of Ontario's Employment
 * Standards Act are included by default.
 *
 * @param dayEnds when the office's day ends, as {@code 17:00}
 * @param moveWeekEndHolidays whether a holiday on a week-end closes the next day that is
 * none
 * @param alsoClosed the days beyond the Act's that this office keeps
 * @param closingDays the office's own days, as {@code 2026-12-24}, each with why
 */
@ConfigurationProperties("docket.calendar")
record OfficeCalendar(@DefaultValue("17:00") String dayEnds, @DefaultValue("true") boolean moveWeekEndHolidays,
		@DefaultValue Set<CustomaryDay> alsoClosed, @DefaultValue Map<String, String> closingDays) {

	/** A day off that many offices keep although the Act does not name it. */
	enum CustomaryDay {

		EASTER_MONDAY("christian.EASTER_MONDAY"), CIVIC_HOLIDAY("CIVIC"),
		TRUTH_AND_RECONCILIATION("TRUTH_RECONCILIATION_DAY"), REMEMBRANCE_DAY("REMEMBRANCE");

		/** What Jollyday calls it. */
		final String key;

		CustomaryDay(String key) {
			this.key = key;
		}

	}

	LocalTime end() {
		return LocalTime.parse(this.dayEnds);
	}

}
