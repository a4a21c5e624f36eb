package ca.docket.poc;

import java.util.Map;

import ca.docket.casefile.AuditEntry;

/**
 * A change of a charter that was asked for.
 *
 * @param decided null while it is not decided
 * @param afterData whether a value had been reported before it was asked for
 */
record Change(AuditEntry asked, AuditEntry decided, boolean afterData) {

	boolean isApproved() {
		return this.decided != null && this.decided.answer("changeDecision").equals("approve");
	}

	/** What takes the place of answers of the charter. */
	Map<String, Object> answers() {
		return this.asked.answers();
	}

}
