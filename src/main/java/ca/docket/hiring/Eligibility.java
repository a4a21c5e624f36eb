package ca.docket.hiring;

import java.util.List;
import java.util.Map;

/**
 * What the document of an application says of the conditions of the posting.
 *
 * @param said {@code yes}, {@code no} or {@code not-stated}, by the field of the row's
 * form
 * @param answered by whoever applied, over their link; null before
 * @param proposal of the table: {@code eligible}, {@code not-eligible} or {@code ask}
 * @param decision of a person; null before
 */
record Eligibility(String application, Map<String, Object> said, Map<String, Object> answered, String proposal,
		String decision, String reason, int version) {

	/** Nothing is left to decide. */
	boolean isDecided() {
		return this.proposal.equals("eligible") || this.decision != null;
	}

	boolean isOut() {
		return "not-eligible".equals(this.decision);
	}

	/** The conditions of which the document says nothing. */
	List<String> notStated() {
		return this.said.keySet().stream().filter(field -> this.said.get(field).equals("not-stated")).sorted().toList();
	}

	/** In one word, for the table. */
	static String inOneWord(Map<String, Object> said) {
		if (said.containsValue("no")) {
			return "not-all";
		}
		return said.containsValue("not-stated") ? "not-stated" : "all";
	}

}
