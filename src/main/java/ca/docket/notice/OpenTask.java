package ca.docket.notice;

import java.time.Instant;

import ca.docket.calendar.TaskKind;

/**
 * An open task in its current state.
 *
 * @param kind what the deadline policy knows it as
 * @param name what the model calls it
 * @param caseNumber the case that it belongs to; null outside of a case
 * @param title of the case; null where it has none
 * @param assignee who holds it; null where nobody does
 * @param due null where it is not
 * @param suspended whether an operator stopped the work on it
 */
record OpenTask(String id, TaskKind kind, String name, String caseNumber, String title, String assignee, Instant due,
		Instant created, boolean suspended) {

	/** The tier of a case, however a process keeps it; null where it is none. */
	static Integer tier(Object variable) {
		String digits = String.valueOf(variable);
		return digits.matches("\\d{1,4}") ? Integer.valueOf(digits) : null;
	}

}
