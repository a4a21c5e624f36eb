package ca.docket.poc;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import ca.docket.casefile.AuditEntry;

/**
 * A change of a charter that was asked for.
 *
 * @param decided null while it is not decided
 * @param afterData whether a value was reported, or could be, before it was decided
 * @param answers what takes the place of answers of the charter
 */
record Change(AuditEntry asked, AuditEntry decided, boolean afterData, Map<String, Object> answers) {

	boolean isApproved() {
		return this.decided != null && this.decided.answer("changeDecision").equals("approve");
	}

	/** A value is reported: whoever decides knew it, unless it was measured since. */
	Change reported(Measurement value, ZoneId zone) {
		boolean known = this.decided == null
				|| LocalDate.parse(value.on()).isBefore(LocalDate.ofInstant(this.decided.at(), zone));
		return new Change(this.asked, this.decided, this.afterData || known, this.answers);
	}

}
