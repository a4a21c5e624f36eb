package ca.docket.electorlist.cut;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.electorlist.cut.ExtractRefused.Cause;

/**
 * How an extract is laid out. A version of it never changes: a change is a new one.
 *
 * @param heading whether the first row has the names of the columns
 * @param byteOrderMark whether a byte order mark begins it
 * @param separator between cells; no cell holds a line break
 * @param longestRow in bytes
 * @param whoVoted what would tell who voted, in any case of letters
 * @param limits beyond which a cut stops
 * @param changes the id of the layout in which recipients ask for changes; null where
 * they cannot
 */
public record Layout(String id, String about, boolean heading, boolean byteOrderMark, LineEnd lineEnd, char separator,
		int longestRow, List<Column> columns, WhoVoted whoVoted, Limits limits, String changes) {

	enum LineEnd {

		lf, crlf

	}

	/** Columns and values that an extract must not have. */
	record WhoVoted(Set<String> columns, Set<String> values) {
	}

	/**
	 * How many rows may be refused, of these for want of their recipient, or repeated.
	 */
	record Limits(long refused, long unknown, long duplicates) {
	}

	/** The same, as people write it by hand or in a spreadsheet. */
	Layout written(char separator) {
		return new Layout(this.id, this.about, true, false, LineEnd.lf, separator, this.longestRow, this.columns,
				this.whoVoted, this.limits, this.changes);
	}

	/**
	 * Refuses a first row that has not the names of the columns.
	 * @param first null where there is none
	 */
	void requireHeading(Lines first, RowCheck check) {
		Cells cells = new Cells(this.separator, Math.max(1000, this.columns.size()));
		Reason reason = (first != null && first.isEnded()) ? cells.read(first.bytes(), first.from(), check.end(first))
				: Reason.broken;
		List<String> names = cells.texts();
		if (tellsWhoVoted(names)) {
			throw new ExtractRefused(Cause.whoVoted, 1);
		}
		if (reason != null || !names.equals(names())) {
			throw new ExtractRefused(Cause.heading, 1);
		}
	}

	/** The kinds of recipients, each with the number of the column that has its code. */
	public Map<String, Integer> kinds() {
		return IntStream.range(0, this.columns.size())
			.boxed()
			.filter(i -> this.columns.get(i).recipient() != null)
			.collect(Collectors.toMap(i -> this.columns.get(i).recipient(), i -> i));
	}

	/** The number of the column that has the elector's id. */
	int elector() {
		return IntStream.range(0, this.columns.size())
			.filter(i -> this.columns.get(i).elector())
			.findFirst()
			.orElseThrow();
	}

	public List<String> names() {
		return this.columns.stream().map(Column::name).toList();
	}

	boolean tellsWhoVoted(List<String> heading) {
		Predicate<String> forbidden = this.whoVoted.columns()::contains;
		return heading.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).anyMatch(forbidden);
	}

}
