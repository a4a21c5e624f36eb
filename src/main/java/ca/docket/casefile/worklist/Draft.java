package ca.docket.casefile.worklist;

import java.util.List;
import java.util.Map;

import ca.docket.engine.Objection;

/**
 * What somebody typed into a row and has not saved.
 *
 * @param version of the row when they opened it
 * @param answers by field, as they were typed
 * @param refused whether it was to be saved
 * @param objections of the family, where the form itself accepts it
 */
record Draft(String row, String version, Map<String, Object> answers, boolean refused, List<Objection> objections) {

	/** Of a row that is not to be saved yet. */
	static Draft typed(String row, String version, Map<String, Object> answers) {
		return new Draft(row, version, answers, false, List.of());
	}

	Draft refusedWith(List<Objection> objections) {
		return new Draft(this.row, this.version, this.answers, true, objections);
	}

}
