package ca.docket.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ca.docket.notice.Ledger.Candidate;

/**
 * One run of the reminders.
 *
 * @param recipients what it found out of groups, which holds for all tasks of the run
 */
record Round(Instant now, int edition, Map<List<Candidate>, Set<String>> recipients) {
}
