package ca.docket.earb.meeting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** A line of the table {@code earb-terms}: its name there, and what its value may be. */
enum Term {

	WEEKS("weeks-between-meetings", whole(1, 26)), FIRST_MEETING("first-meeting", Term::day),
	START_TIME("start-time", Term::time), MINUTES("length-minutes", whole(15, 480)), PLACE("place", Term::text),
	CAPACITY("items-per-meeting", whole(1, 50)), LEAD_DAYS("lead-days", whole(0, 60)),
	AGENDA_DAYS("agenda-days", whole(0, 60)), QUORUM("quorum-percent", whole(1, 100)),
	DEFERRALS("most-deferrals", whole(0, 20));

	final String key;

	private final Function<String, Optional<Object>> reader;

	Term(String key, Function<String, Optional<Object>> reader) {
		this.key = key;
		this.reader = reader;
	}

	static Optional<Term> named(String key) {
		return Arrays.stream(values()).filter(term -> term.key.equals(key)).findFirst();
	}

	/** The value that a text stands for; empty where it is none for this term. */
	Optional<Object> read(String text) {
		return this.reader.apply(text.strip());
	}

	private static Function<String, Optional<Object>> whole(int least, int most) {
		return text -> Optional.of(text)
			.filter(digits -> digits.matches("\\d{1,3}"))
			.map(Integer::valueOf)
			.filter(number -> number >= least && number <= most)
			.map(Object.class::cast);
	}

	private static Optional<Object> day(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Object> time(String text) {
		try {
			return Optional.of(LocalTime.parse(text));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Object> text(String text) {
		return Optional.of(text).filter(words -> !words.isEmpty() && words.length() <= 200).map(Object.class::cast);
	}

}
