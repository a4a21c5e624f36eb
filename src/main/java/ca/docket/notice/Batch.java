package ca.docket.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import ca.docket.notice.Ledger.Candidate;
import ca.docket.notice.Ledger.Occasion;

/**
 * The tasks handled in one transaction.
 *
 * @param candidates to whom each task is offered
 * @param moved the due dates to set
 * @param told who is to be told
 */
record Batch(Round round, Map<String, List<Candidate>> candidates, Map<String, Instant> moved, List<Occasion> told) {
}
