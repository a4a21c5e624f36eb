package ca.docket.hiring;

import java.util.Map;

/**
 * What somebody says of an application, or that they know the person.
 *
 * @param screener the id of the person; empty for what all agreed on
 * @param compared whether it is on record, and no second screener is to look
 * @param said by field; null while nothing was said
 */
record Judgement(String application, String screener, boolean knows, boolean assigned, boolean compared,
		Map<String, Object> said, int version) {

	/** What is said of a qualification; empty for nothing. */
	String of(String field) {
		return (this.said != null && this.said.get(field) != null) ? this.said.get(field).toString() : "";
	}

}
