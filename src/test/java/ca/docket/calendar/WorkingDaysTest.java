package ca.docket.calendar;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.calendar.OfficeCalendar.CustomaryDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Working days against the holidays of Ontario, 2025 to 2031. */
class WorkingDaysTest {

	private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

	private static final LocalDate AFTER = LocalDate.of(2032, 1, 1);

	private final WorkingDays ofTheAct = office(Set.of(), Map.of());

	private final WorkingDays ofAll = office(EnumSet.allOf(CustomaryDay.class), Map.of());

	@Test
	void anOfficeThatKeepsTheActIsClosedOnItsNineHolidays() throws IOException {
		assertThat(closedWeekdays(this.ofTheAct)).isEqualTo(observed(row -> row.endsWith(",yes")));
	}

	@Test
	void anOfficeThatKeepsAllDaysIsClosedOnThirteen() throws IOException {
		assertThat(closedWeekdays(this.ofAll)).isEqualTo(observed(row -> true));
	}

	@ParameterizedTest
	@CsvSource({ "EASTER_MONDAY,2026-04-06", "CIVIC_HOLIDAY,2026-08-03", "TRUTH_AND_RECONCILIATION,2026-09-30",
			"REMEMBRANCE_DAY,2026-11-11" })
	void eachCustomaryDayIsTheOfficesChoice(CustomaryDay day, LocalDate date) {
		assertThat(this.ofTheAct.isWorkingDay(date)).isTrue();
		assertThat(office(Set.of(day), Map.of()).isWorkingDay(date)).isFalse();
	}

	@Test
	void aHolidayOnTheWeekEndMovesOnlyWhereTheOfficeSaysSo() {
		LocalDate monday = LocalDate.of(2028, 7, 3);
		assertThat(this.ofTheAct.isWorkingDay(monday)).isFalse();
		assertThat(new WorkingDays(new OfficeCalendar("17:00", false, Set.of(), Map.of())).isWorkingDay(monday))
			.isTrue();
	}

	@ParameterizedTest
	@CsvSource({ //
			"2026-10-09, 1, 2026-10-13, over Thanksgiving", //
			"2026-10-10, 1, 2026-10-13, from a Saturday", //
			"2026-10-12, 0, 2026-10-13, from a holiday", //
			"2026-10-13, 0, 2026-10-13, from a working day", //
			"2026-10-13, -1, 2026-10-09, backwards over Thanksgiving", //
			"2026-10-11, -1, 2026-10-09, backwards from a Sunday", //
			"2027-12-24, 1, 2027-12-29, Christmas on Saturday and Boxing Day on Sunday", //
			"2026-12-24, 1, 2026-12-29, Boxing Day on Saturday", //
			"2027-12-31, 1, 2028-01-04, New Year's Day on Saturday", //
			"2026-03-06, 1, 2026-03-09, the clocks go forward", //
			"2026-10-30, 1, 2026-11-02, the clocks go back", //
			"2026-11-02, 20, 2026-11-30, twenty days without a holiday", //
			"2026-12-14, -20, 2026-11-16, twenty days backwards" })
	void daysAreCountedForwardsAndBackwards(LocalDate from, int days, LocalDate expected, String why) {
		assertThat(this.ofTheAct.plus(from, days)).as(why).isEqualTo(expected);
		assertThat(this.ofTheAct.minus(from, -days)).as(why).isEqualTo(expected);
	}

	@Test
	void thereAndBackIsTheSameDay() {
		Random random = new Random(20261121);
		for (LocalDate day : FIRST.datesUntil(AFTER).filter(this.ofAll::isWorkingDay).toList()) {
			int days = random.nextInt(60);
			LocalDate later = this.ofAll.plus(day, days);
			assertThat(this.ofAll.isWorkingDay(later)).isTrue();
			assertThat(this.ofAll.minus(later, days)).isEqualTo(day);
			assertThat(this.ofAll.between(day, later)).isEqualTo(days);
			assertThat(this.ofAll.between(later, day)).isEqualTo(-days);
		}
	}

	@Test
	void fromAnyDayTheCountIsOfTheWorkingDaysPassed() {
		Random random = new Random(7);
		for (LocalDate day : FIRST.datesUntil(AFTER).toList()) {
			int days = 1 + random.nextInt(30);
			assertThat(
					day.plusDays(1).datesUntil(this.ofAll.plus(day, days).plusDays(1)).filter(this.ofAll::isWorkingDay))
				.hasSize(days);
			assertThat(this.ofAll.minus(day, days).datesUntil(day).filter(this.ofAll::isWorkingDay)).hasSize(days);
		}
	}

	@Test
	void theOfficesOwnClosingDaysCount() {
		LocalDate day = LocalDate.of(2026, 12, 24);
		assertThat(this.ofTheAct.isWorkingDay(day)).isTrue();
		assertThat(office(Set.of(), Map.of("2026-12-24", "closed")).isWorkingDay(day)).isFalse();
	}

	@Test
	void aClosingDayThatIsNoDayIsRefusedWithASentence() {
		assertThatIllegalArgumentException().isThrownBy(() -> office(Set.of(), Map.of("2026-13-45", "closed")))
			.withMessage("The office calendar has the closing day \"2026-13-45\"; a day is written as 2026-12-24.");
	}

	private static WorkingDays office(Set<CustomaryDay> alsoClosed, Map<String, String> closingDays) {
		return new WorkingDays(new OfficeCalendar("17:00", true, alsoClosed, closingDays));
	}

	private static Set<LocalDate> closedWeekdays(WorkingDays days) {
		return FIRST.datesUntil(AFTER)
			.filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
			.filter(day -> !days.isWorkingDay(day))
			.collect(Collectors.toSet());
	}

	private static Set<LocalDate> observed(java.util.function.Predicate<String> filter) throws IOException {
		List<String> rows = new ClassPathResource("calendar/ontario-holidays-2025-2031.csv")
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
			.lines()
			.toList();
		Stream<String> days = rows.stream().skip(1).filter(filter);
		return days.map(row -> LocalDate.parse(row.split(",")[1])).collect(Collectors.toSet());
	}

}
