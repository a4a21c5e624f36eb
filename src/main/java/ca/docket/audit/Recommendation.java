package ca.docket.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * A recommendation of a report, as the lists of its audit show it.
 *
 * @param number of its case
 * @param audit the number of the audit that it is a part of
 * @param reference the auditor's own number
 * @param auditor who issued the report
 * @param outcome how its case ended; null while it is open
 * @param takenOver whether it was under way elsewhere before
 * @param yearsAsked its age when the table of priorities was asked last
 * @param verification how it is verified, by the table of priorities
 * @param responseDue by when its response is due; null once it is approved
 * @param asked whether its owner is asked in the round that runs
 * @param checked whether it was {@code verified}, {@code attested} by a director, or
 * {@code not-drawn} for the sample since its owner said it was done; null for neither
 * @param step how far the response is; null once it is approved
 * @param forGroup whose list it waits on; null for its owner's
 * @param awaits the message that its process waits for; null for none
 * @param savedIn the task in whose list it was saved last; null for none
 * @param reportedIn the task in whose list its owner last reported; null for none
 * @param said what was said last, by field
 * @param returnedAt when it last went back to its owner; null for never
 */
record Recommendation(String number, String audit, String processInstanceId, String reference, String auditor,
		String priority, String outcome, String owner, LocalDate issued, boolean takenOver, int yearsAsked,
		String approver, LocalDate responseDue, boolean asked, String verification, String verifier, String checked,
		String step, String forGroup, String awaits, String savedIn, String reportedIn, Map<String, Object> said,
		LocalDate firstTarget, LocalDate target, int extensions, int returns, Instant returnedAt, int version) {

	/** The outcome of what was taken over when the auditor had closed it already. */
	private static final String CLOSED_BEFORE = "closed-before";

	/** What was said last in a field; empty for nothing. */
	String said(String field) {
		return String.valueOf(this.said.getOrDefault(field, ""));
	}

	boolean isAwaiting(String message) {
		return message.equals(this.awaits);
	}

	/** Where it stands, as the table of status words asks for it. */
	String stage() {
		if (this.outcome != null) {
			return this.outcome.equals(CLOSED_BEFORE) ? said("state") : this.outcome;
		}
		return switch ((this.awaits != null) ? this.awaits.substring(this.awaits.lastIndexOf('.') + 1) : "") {
			case "approved" -> "answer";
			case "verified" -> "verification";
			case "word", "confirmed" -> Objects.requireNonNullElse(this.checked, "word");
			default -> "work";
		};
	}

}
