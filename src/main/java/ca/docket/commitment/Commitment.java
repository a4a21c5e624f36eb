package ca.docket.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What was promised in a case, and how it stands.
 *
 * @param caseInstance the process instance of the case
 * @param number within its case, from 1
 * @param processInstanceId in which it is kept; null before that begins
 * @param state {@code open}, {@code reported}, {@code more-time} (was asked for),
 * {@code met}, {@code released} or {@code dropped} (the case ended before)
 * @param reportedOn the day of the last report; null for none
 * @param overdueSince since when it is overdue beyond the limit of the deadline policy;
 * null where it is not
 * @see Promise for the others
 */
public record Commitment(String id, String caseNumber, String caseInstance, int number, String processInstanceId,
		String kind, String topic, String text, String textFr, String evidence, String evidenceFr, String owner,
		LocalDate due, String judges, String consents, Instant promisedAt, String state, LocalDate reportedOn,
		Instant overdueSince, Instant endedAt) {

	/** What was promised, in a reader's language. */
	public String what(Locale language) {
		return language.getLanguage().equals("fr") ? this.textFr : this.text;
	}

	/** What is needed to show it, in a reader's language; null where nothing was said. */
	public String needed(Locale language) {
		return language.getLanguage().equals("fr") ? this.evidenceFr : this.evidence;
	}

	/** Whether something is still to be done. */
	public boolean isOpen() {
		return this.endedAt == null;
	}

}
