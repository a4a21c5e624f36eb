package ca.docket.electorlist;

import java.time.Instant;
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

	/**
	 * One of its rows.
	 *
	 * @param line from 1, without the heading
	 * @param said by column; empty once it is destroyed
	 * @param answer what came of it; null until then
	 * @param version counts its answers
	 */
	record Row(UUID id, int line, Map<String, String> said, Map<String, Object> answer, int version) {

		boolean isApplied() {
			return this.answer != null && "applied".equals(this.answer.get("decision"));
		}

	}

}
