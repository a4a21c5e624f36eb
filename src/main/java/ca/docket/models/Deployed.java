package ca.docket.models;

import java.time.Instant;
import java.util.List;

/**
 * A deployment of a family.
 *
 * @param sentBy null for one that Docket came with
 * @param releasedBy null where nobody had to
 * @param sent the names of the files that were sent; all for one of Docket's own
 * @param completed the names of the family's other files that were taken with them
 * @param openCases how many there were when it took effect
 */
record Deployed(String id, String family, Instant at, String sentBy, String releasedBy, boolean backAgain,
		List<String> sent, List<String> completed, int openCases, Warnings.Lines warnings) {
}
