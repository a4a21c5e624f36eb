package ca.docket.casefile.worklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The list beside the form: all rows, and those that its reader wants to see.
 */
record Lines(List<Line> all, RowState wanted) {

	/** More are on further pages. */
	static final int PAGE = 50;

	static Lines of(List<WorkRow> rows, Map<String, Draft> drafts, RowState wanted) {
		return new Lines(rows.stream().map(row -> new Line(row, drafts.get(row.id()))).toList(), wanted);
	}

	public int count(RowState state) {
		return (int) this.all.stream().filter(line -> line.is(state)).count();
	}

	public int total() {
		return this.all.size();
	}

	public int done() {
		return count(RowState.DONE);
	}

	public int open() {
		return count(RowState.OPEN);
	}

	public Optional<Line> find(String id) {
		return this.all.stream().filter(line -> line.row().id().equals(id)).findFirst();
	}

	/** What to do first; any where all is done. */
	Optional<Line> first() {
		return Stream.concat(shown().stream().filter(line -> line.is(RowState.OPEN)), shown().stream())
			.findFirst()
			.or(() -> this.all.stream().findFirst());
	}

	/** What to do after a row, from the top again after the last. */
	Optional<Line> todoAfter(String id) {
		int at = at(id);
		List<Line> rest = new ArrayList<>(this.all);
		Collections.rotate(rest, -(at + 1));
		return rest.stream()
			.filter(line -> !line.row().id().equals(id) && line.is(this.wanted))
			.filter(line -> this.wanted != RowState.ALL || line.is(RowState.OPEN))
			.findFirst();
	}

	/** The row before or after one among those that are shown. */
	Optional<Line> neighbour(String id, int step) {
		int size = this.all.size();
		return IntStream.iterate(at(id) + step, at -> at >= 0 && at < size, at -> at + step)
			.mapToObj(this.all::get)
			.filter(line -> line.is(this.wanted))
			.findFirst();
	}

	private List<Line> shown() {
		return this.all.stream().filter(line -> line.is(this.wanted)).toList();
	}

	/**
	 * A page of the list.
	 *
	 * @param from the number of its first row, from one
	 * @param before the row to open for the page before; null for none
	 * @param after the row to open for the page after; null for none
	 */
	record Part(List<Line> lines, int from, int of, String before, String after) {

		public int to() {
			return this.from + this.lines.size() - 1;
		}

	}

	/** The page on which a row is, or would be. */
	Part part(String id) {
		List<Line> shown = shown();
		int at = at(id);
		int before = (int) this.all.stream().limit(Math.max(at, 0)).filter(line -> line.is(this.wanted)).count();
		int from = Math.min(before, Math.max(shown.size() - 1, 0)) / PAGE * PAGE;
		int to = Math.min(from + PAGE, shown.size());
		return new Part(shown.subList(from, to), from + 1, shown.size(),
				(from > 0) ? shown.get(from - PAGE).row().id() : null,
				(to < shown.size()) ? shown.get(to).row().id() : null);
	}

	private int at(String id) {
		return IntStream.range(0, this.all.size())
			.filter(index -> this.all.get(index).row().id().equals(id))
			.findFirst()
			.orElse(-1);
	}

}
