package ca.docket.casefile.worklist;

import java.util.Collection;
import java.util.function.Predicate;

/** How many rows of a list are done. */
public record RowCount(int done, int all) {

	public static <T> RowCount of(Collection<T> all, Predicate<T> done) {
		return new RowCount((int) all.stream().filter(done).count(), all.size());
	}

	int open() {
		return this.all - this.done;
	}

}
