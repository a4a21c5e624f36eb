package ca.docket.poc;

import java.util.Map;

import ca.docket.casefile.AuditEntry;

/**
 * A change of a charter that was asked for.
 *
 * @param decided null while it is not decided
 * @param afterData whether a value was reported before it was decided, or is by now
 * @param answers what takes the place of answers of the charter
 */
record Change(AuditEntry asked, AuditEntry decided, boolean afterData, Map<String, Object> answers) {

	boolean isApproved() {
		return this.decided != null && this.decided.answer("changeDecision").equals("approve");
	}
}
