package ca.docket.electorlist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.calendar.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The days of regular municipal elections, by the rules in {@code calendar.csv}. */
@Component
class EventCalendar {

	private static final Pattern FIXED = Pattern.compile("(\\d\\d)-(\\d\\d)");

	private static final Pattern WEEKDAY = Pattern.compile("(\\d) ([A-Z]+) (\\d\\d)");

	private static final Pattern FROM_VOTING_DAY = Pattern.compile("voting([+-]\\d+)");

	private final List<Rule> rules;

	private final WorkingDays workingDays;

	EventCalendar(@Value("classpath:electorlist/calendar.csv") Resource file, WorkingDays workingDays) {
		this.workingDays = workingDays;
		this.rules = CsvTable.read(file, line -> new Rule(line.get("id"), line.get("rule"),
				line.get("shifted").equals("yes"), Map.of("en", line.get("en"), "fr", line.get("fr"))));
	}

	/**
	 * A day of an electoral event; on those whose id begins with {@code edition-},
	 * corrections go out.
	 *
	 * @param rule a day of the year, the nth weekday of a month, or days before or after
	 * the vote
	 * @param shifted whether it moves to the next working day
	 * @param names by language
	 */
	record Rule(String id, String rule, boolean shifted, Map<String, String> names) {

		private LocalDate day(int year, LocalDate votingDay) {
			Matcher fixed = FIXED.matcher(this.rule);
			if (fixed.matches()) {
				return LocalDate.of(year, Integer.parseInt(fixed.group(1)), Integer.parseInt(fixed.group(2)));
			}
			Matcher weekday = WEEKDAY.matcher(this.rule);
			if (weekday.matches()) {
				return LocalDate.of(year, Integer.parseInt(weekday.group(3)), 1)
					.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(weekday.group(1)),
							DayOfWeek.valueOf(weekday.group(2))));
			}
			Matcher from = FROM_VOTING_DAY.matcher(this.rule);
			if (from.matches()) {
				return votingDay.plusDays(Long.parseLong(from.group(1)));
			}
			throw new IllegalStateException("No rule of a day: " + this.rule);
		}

	}

	List<Rule> rules() {
		return this.rules;
	}

	/** The days of the elections of a year, by id. */
	Map<String, LocalDate> of(int year) {
		LocalDate votingDay = rule("voting-day").day(year, null);
		Map<String, LocalDate> days = new LinkedHashMap<>();
		this.rules.forEach(rule -> days.put(rule.id(), worked(rule, rule.day(year, votingDay))));
		return days;
	}

	private Rule rule(String id) {
		return this.rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
	}

	private LocalDate worked(Rule rule, LocalDate day) {
		return (!rule.shifted() || this.workingDays.isWorkingDay(day)) ? day : this.workingDays.plus(day, 1);
	}

}
