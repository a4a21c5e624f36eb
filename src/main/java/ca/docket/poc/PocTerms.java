package ca.docket.poc;

import ca.docket.calendar.PolicyTerms.Range;

/**
 * How trials are run, as the table {@code poc-terms} says.
 *
 * @param mostRounds that a trial may have, the first included
 */
record PocTerms(@Range(least = 1, most = 10) int mostRounds) {
}
