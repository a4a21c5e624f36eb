package ca.docket.commitment;

/**
 * What a case asks of somebody.
 *
 * @param caseNumber the case that it is asked in
 * @param processInstanceId of that case
 * @param kind {@code condition}, or the table that it comes from
 * @param topic what it is about: a discipline or a layer, as {@code privacy}
 * @param text what is promised
 * @param owner the id of the person who keeps it
 * @param dueDays in how many working days, from today; null for as many as the deadline
 * policy has for the report
 * @param evidence what is needed to show it
 * @param judges the group that accepts or returns the report, as {@code review-privacy}
 * @param consents the group that consents to more time
 */
public record Promise(String caseNumber, String processInstanceId, String kind, String topic, Text text, String owner,
		Integer dueDays, Text evidence, String judges, String consents) {

	/** A text in both languages; what a person wrote is the same in both. */
	public record Text(String english, String french) {

		static Text of(String written) {
			return new Text(written, written);
		}

	}

}
