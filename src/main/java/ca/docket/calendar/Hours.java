package ca.docket.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;

/**
 * A period of the day.
 *
 * @param from the first moment of it
 * @param to the end, not part of it any more; midnight is the end of the day
 */
public record Hours(LocalTime from, LocalTime to) {

	private static final String MIDNIGHT = "24:00";

	/**
	 * Reads hours as {@code 07:00-19:00}.
	 * @throws IllegalArgumentException with the rest of a sentence, where they are none
	 * or less than an hour: the hourly work would miss them
	 */
	public static Hours of(String text) {
		String[] ends = text.strip().split("\\s*-\\s*");
		try {
			if (ends.length == 2) {
				LocalTime from = LocalTime.parse(ends[0]);
				LocalTime to = ends[1].equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]);
				Duration length = Duration.between(from, to);
				if ((to.equals(LocalTime.MIDNIGHT) ? length.plusDays(1) : length).compareTo(Duration.ofHours(1)) >= 0) {
					return new Hours(from, to);
				}
			}
		}
		catch (DateTimeException ex) {
			// refused below
		}
		throw new IllegalArgumentException(
				"must be hours of one day, an hour or more, as 07:00-19:00; \"%s\" is not.".formatted(text));
	}

	public boolean include(LocalTime time) {
		return !time.isBefore(this.from) && (this.to.equals(LocalTime.MIDNIGHT) || time.isBefore(this.to));
	}

}
