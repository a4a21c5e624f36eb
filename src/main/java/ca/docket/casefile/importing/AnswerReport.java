package ca.docket.casefile.importing;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.importing.RowReport.BadRow;
import ca.docket.casefile.worklist.WorkRow;

/**
 * What a file says to the rows of a work list.
 *
 * @param refusal why no row could be looked at; null where they were
 * @param bad its rows that cannot be read
 * @param answers what it says to rows that are open
 * @param differences where it says something else than what stands here
 * @param silent the open rows of which it says nothing, as people call them
 */
record AnswerReport(String refusal, List<BadRow> bad, List<Answer> answers, List<Difference> differences,
		List<String> silent) {

	/** What a row is answered. */
	record Answer(WorkRow row, Map<String, Object> values) {
	}

	/**
	 * A row of the file to which nothing is saved.
	 *
	 * @param said by the file, in words
	 * @param here what stands here, in words
	 */
	record Difference(String number, String said, String here) {
	}

	static AnswerReport refused(String refusal) {
		return new AnswerReport(refusal, List.of(), List.of(), List.of(), List.of());
	}

	public boolean isClean() {
		return this.refusal == null && this.bad.isEmpty();
	}

}
