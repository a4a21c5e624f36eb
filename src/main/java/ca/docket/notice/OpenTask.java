package ca.docket.notice;

import java.time.Instant;

/**
 * A task that waits to be done, as it is now.
 *
 * @param process the process id, as {@code intake}
 * @param activity the activity id, as {@code Activity_TriageRequest}
 * @param name what the model calls it
 * @param caseNumber the case that it belongs to; null outside of a case
 * @param title of the case; null where it has none
 * @param assignee who holds it; null where nobody does
 * @param due null where it is not
 */
record OpenTask(String id, String process, String activity, String name, String caseNumber, String title,
		String assignee, Instant due, Instant created) {
}
