package ca.docket.casefile.worklist;

import java.util.Collection;

/** How many rows of a list are done. */
record RowCount(int done, int all) {

	static RowCount of(Collection<WorkRow> rows) {
		return new RowCount((int) rows.stream().filter(WorkRow::done).count(), rows.size());
	}

	public int open() {
		return this.all - this.done;
	}

}
