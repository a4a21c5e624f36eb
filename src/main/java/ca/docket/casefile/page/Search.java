package ca.docket.casefile.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for among the cases.
 *
 * @param text the beginning of a number, or words of the title; empty for any
 * @param division the id of a division; empty for any
 * @param state {@code open} or an outcome; empty for any
 * @param from the first day; null for any
 * @param to the last day; null for any
 * @param sort what they come in the order of
 */
record Search(String text, String division, String state, LocalDate from, LocalDate to, Sort sort, boolean down) {

	/** As {@code AIR-2026-}, in whatever case. */
	private static final Pattern NUMBER = Pattern.compile("\\p{Alpha}{2,5}-\\d[\\d-]*");

	/** More words narrow nothing down, and each costs. */
	private static final int WORDS = 12;

	/** The orders that a list of cases can have, each with its index. */
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

	boolean byNumber() {
		return NUMBER.matcher(this.text).matches();
	}

	/** The beginning that numbers have, for {@code like}. */
	String number() {
		return this.text.toUpperCase(Locale.ROOT) + "%";
	}

	/**
	 * The words as PostgreSQL wants them: each is the beginning of a word of the title.
	 */
	String words() {
		return Arrays.stream(this.text.split("[^\\p{L}\\p{N}]+"))
			.filter(word -> !word.isEmpty())
			.limit(WORDS)
			.map(word -> word + ":*")
			.collect(Collectors.joining(" & "));
	}

}
