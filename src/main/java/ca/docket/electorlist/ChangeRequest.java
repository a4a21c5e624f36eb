package ca.docket.electorlist;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a recipient asks to be changed in the register.
 *
 * @param number of its case; null until it has one
 * @param cut whose key its rows are kept under
 * @param answeredAt null as long as it is not answered
 */
record ChangeRequest(UUID id, String delivery, String number, UUID cut, Instant at, Instant answeredAt) {

	/** The field of what may name an elector, and stands in no record. */
	static final String NOTE = "changeNote";

	/**
	 * One of its rows.
	 *
	 * @param line from 1, without the heading
	 * @param said by column; empty once it is destroyed
	 * @param answer what came of it; null until then
	 * @param note what else its answer says; null for nothing, or once it is destroyed
	 * @param version counts its answers
	 */
	record Row(UUID id, int line, Map<String, String> said, Map<String, Object> answer, String note, int version) {

		/** The answer with its note, as the form has it. */
		Map<String, Object> answers() {
			Map<String, Object> answers = new LinkedHashMap<>((this.answer != null) ? this.answer : Map.of());
			if (this.note != null) {
				answers.put(NOTE, this.note);
			}
			return answers;
		}

		boolean isApplied() {
			return this.answer != null && "applied".equals(this.answer.get("decision"));
		}

	}

}
