package ca.docket.casefile.worklist;

/**
 * A row in the list beside the form.
 *
 * @param draft what the reader typed and did not save; null for nothing
 */
record Line(WorkRow row, Draft draft) {

	public boolean is(RowState state) {
		return switch (state) {
			case ALL -> true;
			case OPEN -> !this.row.done();
			case DONE -> this.row.done();
			case REFUSED -> this.draft != null && this.draft.refused();
		};
	}

	/** The one that matters most. */
	public RowState state() {
		return is(RowState.REFUSED) ? RowState.REFUSED : this.row.done() ? RowState.DONE : RowState.OPEN;
	}

	public boolean isDrafted() {
		return this.draft != null && !this.draft.refused();
	}

}
