package ca.docket.casefile.page;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Search criteria for the list of cases.
 *
 * @param text the beginning of a number, or words of the title; empty for any
 * @param division the id of a division; empty for any
 * @param state {@code open} or an outcome; empty for any
 * @param from the first moment; null for any
 * @param before the moment after the last; null for any
 * @param sort what they come in the order of
 */
record Search(String text, String division, String state, ZonedDateTime from, ZonedDateTime before, Sort sort,
		boolean down) {

	/** As {@code AIR-2026-}, in whatever case. */
	private static final Pattern NUMBER = Pattern.compile("\\p{Alpha}{2,5}-\\d[\\d-]*");

	private static final String OPEN = "open";

	/** More words narrow nothing down, and each costs. */
	private static final int WORDS = 12;

	/** The sort orders of the list, each with its index. */
	enum Sort {

		NUMBER("family, split_part(number, '-', 2), length(number), number"), TITLE("lower(title), number"),
		OPENED("opened_at, number"), STATE("outcome, opened_at, number");

		private final String columns;

		Sort(String columns) {
			this.columns = columns;
		}

		/** As SQL says it. */
		String columns(boolean down) {
			return down ? Arrays.stream(this.columns.split(", (?![^(]*\\))"))
				.map(column -> column + " desc")
				.collect(Collectors.joining(", ")) : this.columns;
		}

	}

	/** Leaves of some cases those that are looked for. */
	void narrow(Narrowed cases) {
		if (NUMBER.matcher(this.text).matches()) {
			cases.and("number like ?", this.text.toUpperCase(Locale.ROOT) + "%");
		}
		else if (!this.text.isEmpty()) {
			cases.and("words @@ to_tsquery('simple', ?)", words());
		}
		if (!this.division.isEmpty()) {
			cases.and("division = ?", this.division);
		}
		if (this.state.equals(OPEN)) {
			cases.and("outcome is null");
		}
		else if (!this.state.isEmpty()) {
			cases.and("outcome = ?", this.state);
		}
		if (this.from != null) {
			cases.and("opened_at >= ?", this.from.toOffsetDateTime());
		}
		if (this.before != null) {
			cases.and("opened_at < ?", this.before.toOffsetDateTime());
		}
	}

	/**
	 * The words as PostgreSQL wants them: each is the beginning of a word of the title.
	 */
	private String words() {
		return Arrays.stream(this.text.split("[^\\p{L}\\p{N}]+"))
			.filter(word -> !word.isEmpty())
			.limit(WORDS)
			.map(Search::beginning)
			.collect(Collectors.joining(" & "));
	}

	/** Many databases know the case of plain letters alone. */
	private static String beginning(String word) {
		String small = word.toLowerCase(Locale.ROOT);
		String large = word.toUpperCase(Locale.ROOT);
		return Stream.of(small, large.charAt(0) + small.substring(1), large)
			.map(written -> written + ":*")
			.distinct()
			.collect(Collectors.joining(" | ", "(", ")"));
	}

}
