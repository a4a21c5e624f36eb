package ca.docket.earb.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import ca.docket.calendar.Closed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The regular meetings, across holidays, closing days and the year's end. */
class RhythmTest {

	private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

	private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 11);

	@Test
	void aMeetingOnAHolidayMovesToTheNextWorkingDayAndTheNextOneStaysInTheRhythm() {
		// 25 December is a holiday, the 26th one on a week-end that closes the 28th
		assertThat(days(rhythm("2026-07-01", 2), FRIDAY, 4)).containsExactly("2026-12-11", "2026-12-29", "2027-01-08",
				"2027-01-22");
	}

	@Test
	void aMeetingOnAClosingDayOfTheOfficeMovesToo() {
		assertThat(days(rhythm("2027-01-08", 2), FRIDAY.plusWeeks(4), 1)).containsExactly("2027-01-11");
	}

	@Test
	void itBeginsAtTheSameTimeOfDayInSummerAndInWinter() {
		Rhythm rhythm = rhythm("2026-07-01", 26);
		assertThat(rhythm.from(FRIDAY).limit(2).map(rhythm::start).map(start -> LocalTime.ofInstant(start, TORONTO)))
			.containsOnly(LocalTime.of(9, 30));
		assertThat(rhythm.from(FRIDAY).limit(2).map(day -> rhythm.start(day).toString().substring(11)))
			.containsExactly("14:30:00Z", "13:30:00Z");
	}

	@Test
	void noDayOfTheRhythmIsLostWhereverOneBegins() {
		Rhythm rhythm = rhythm("2026-07-01", 3);
		List<LocalDate> all = rhythm.from(FRIDAY).limit(60).toList();
		IntStream.range(0, 400).mapToObj(FRIDAY::plusDays).forEach(day -> {
			List<LocalDate> coming = all.stream().filter(each -> !each.isBefore(day)).limit(10).toList();
			assertThat(rhythm.from(day).limit(30)).as(day.toString()).containsAll(coming);
		});
	}

	private static List<String> days(Rhythm rhythm, LocalDate from, int many) {
		return rhythm.from(from)
			.map(day -> LocalDate.ofInstant(rhythm.start(day), TORONTO))
			.filter(day -> !day.isBefore(from))
			.limit(many)
			.map(LocalDate::toString)
			.toList();
	}

	private static Rhythm rhythm(String closed, int weeks) {
		BoardTerms terms = new BoardTerms(weeks, FRIDAY, LocalTime.of(9, 30), 120, "Room", 5, 10, 5, 50, 2);
		return new Rhythm(terms, new Closed(closed, null, null, null).workingDays(), TORONTO);
	}

}
