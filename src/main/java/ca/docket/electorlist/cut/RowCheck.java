package ca.docket.electorlist.cut;

import java.util.List;

import ca.docket.electorlist.cut.ExtractRefused.Cause;
import ca.docket.electorlist.cut.Layout.LineEnd;

/** Checks rows against a layout. */
final class RowCheck {

	private final Layout layout;

	private final List<Column> columns;

	private final ForbiddenValues forbidden;

	private final Cells cells;

	RowCheck(Layout layout) {
		this.layout = layout;
		this.columns = layout.columns();
		this.forbidden = new ForbiddenValues(layout.whoVoted().values());
		this.cells = new Cells(layout.separator(), this.columns.size());
	}

	/** What is wrong with a row; null where nothing is. */
	Refusal check(Lines row) {
		Reason reason = whole(row);
		if (reason == null) {
			reason = this.cells.read(row.bytes(), row.from(), end(row));
			requireSilence(row);
		}
		if (reason == null && this.cells.count() != this.columns.size()) {
			reason = Reason.columns;
		}
		return (reason != null) ? new Refusal(row.number(), reason, null) : column(row);
	}

	private Reason whole(Lines row) {
		if (row.isTooLong()) {
			return Reason.length;
		}
		if (!row.isEnded()) {
			return Reason.broken;
		}
		boolean carriageReturn = row.to() > row.from() && row.bytes()[row.to() - 1] == '\r';
		return (this.layout.lineEnd() == LineEnd.crlf && !carriageReturn) ? Reason.lineEnd : null;
	}

	int end(Lines row) {
		return (this.layout.lineEnd() == LineEnd.crlf) ? row.to() - 1 : row.to();
	}

	/** Who voted is told to nobody, in whatever column it stands. */
	private void requireSilence(Lines row) {
		for (int i = 0; i < this.cells.count(); i++) {
			if (this.forbidden.isOne(row.bytes(), this.cells.from(i), this.cells.to(i))) {
				throw new ExtractRefused(Cause.whoVoted, row.number());
			}
		}
	}

	private Refusal column(Lines row) {
		for (int i = 0; i < this.columns.size(); i++) {
			Column column = this.columns.get(i);
			if (this.cells.isEmpty(i)) {
				if (column.required()) {
					return new Refusal(row.number(), Reason.missing, column.name());
				}
			}
			else if (!column.fits(row.bytes(), this.cells.from(i), this.cells.to(i))) {
				return new Refusal(row.number(), Reason.format, column.name());
			}
		}
		return null;
	}

	/** The cells of the row that was checked last. */
	Cells cells() {
		return this.cells;
	}

}
