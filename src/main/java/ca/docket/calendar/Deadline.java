package ca.docket.calendar;

import java.util.List;

/**
 * When a task is due, who is reminded and to whom it is escalated, in working days.
 *
 * @param due after how many it is due; null where it is not
 * @param expiry after how many the process waits no longer; null where it waits
 * @param reminders how many before (negative) or after the due day, in order
 * @param escalateTo the group that is told when it stays undone; null for none
 * @param escalateAfter how many after the due day it is told; null for none
 */
public record Deadline(Integer due, Integer expiry, List<Integer> reminders, String escalateTo, Integer escalateAfter) {

	/** Of a task that the table does not name: nothing is due. */
	public static final Deadline NONE = new Deadline(null, null, List.of(), null, null);

}
