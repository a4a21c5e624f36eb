package ca.docket.casefile.worklist;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.Fact;

/**
 * The row that is open on the page.
 *
 * @param errors what is wrong with each field, by its key
 * @param objections what else speaks against saving it
 * @param typed what the reader typed before somebody else saved the row; empty where
 * nobody did, or where it is in the form
 */
record OpenRow(Line line, List<RowField> fields, Map<String, List<String>> errors, List<String> objections,
		List<Fact> typed) {

	public WorkRow row() {
		return this.line.row();
	}

	public boolean isRefused() {
		return !this.errors.isEmpty() || !this.objections.isEmpty();
	}

}
