package ca.docket.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import ca.docket.engine.PlainValues;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A recommendation of a report, as the lists of its audit show it: a row of its table.
 *
 * @param outcome how its case ended; null while it is open
 * @param report the title of its audit
 * @param committee that receives the audit; empty for none
 * @param committeeDates when it meets, as far as that is known
 * @param awaits the message that its process waits for; null for none
 * @param savedBy who saved it last in a list, and for whom
 */
@JsonNaming(SnakeCaseStrategy.class)
record Recommendation(String number, String audit, String processInstanceId, String reference, String auditor,
		String report, String committee, List<LocalDate> committeeDates, String priority, String outcome, String owner,
		LocalDate issued, boolean takenOver, int yearsAsked, String approver, LocalDate received, LocalDate responseBy,
		Integer responseDays, Integer roundsAgo, String verification, String checked, String step, String forGroup,
		String awaits, String savedIn, List<String> savedBy, String reportedIn, Instant reportedAt,
		Map<String, Object> said, LocalDate firstTarget, LocalDate target, int extensions, int returns,
		Instant returnedAt, int version) {

	/** What the auditor says. */
	static final String WORD = "word";

	/** The outcome of what was taken over when the auditor had closed it already. */
	private static final String CLOSED_BEFORE = "closed-before";

	/** What was said last in a field; empty for nothing. */
	String said(String field) {
		return String.valueOf(this.said.getOrDefault(field, ""));
	}

	/** The auditor's word was recorded before, or it came with it. */
	boolean hasWord(Object word) {
		return Stream.of(said(WORD), said("state"), String.valueOf(this.outcome))
			.anyMatch(String.valueOf(word)::equals);
	}

	/** The office does not agree with it. */
	boolean isDisagreed() {
		return said("response").equals("disagree");
	}

	/** What has to be done one by one; nothing where it is all one. */
	List<String> actions() {
		return said("actions").lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
	}

	/** Those of them that its owner says are done. */
	List<?> actionsDone() {
		return PlainValues.items(this.said.get("actionsDone"));
	}

	/** Whether the committee has it by a day: from the first of its dates on. */
	boolean isReceivedBy(LocalDate day) {
		return this.committeeDates.stream().anyMatch(date -> !date.isAfter(day));
	}

	/** Whether its owner is asked in the round that runs. */
	boolean isAsked() {
		return Integer.valueOf(0).equals(this.roundsAgo);
	}

	/** Its response is approved. */
	boolean isAnswered() {
		return this.step == null;
	}

	/** Its response waits for somebody who reviews or approves it. */
	boolean isDrafted() {
		return this.step != null && !this.step.equals("asked");
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
			case "assigned", "judged" -> "answer";
			case "verified" -> "verification";
			case "word", "confirmed" -> Objects.requireNonNullElse(this.checked, "word");
			default -> (this.step != null) ? "answer" : "work";
		};
	}

}
