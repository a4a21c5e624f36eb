package ca.docket.poc;

import ca.docket.calendar.PolicyTerms.Range;

/**
 * How trials are run, as the table {@code poc-terms} says.
 *
 * @param mostRounds that a trial may have, the first included
 * @param budgetWarning the share of the budget, in percent, at which people are warned
 */
record PocTerms(@Range(least = 1, most = 10) int mostRounds, @Range(least = 1, most = 100) int budgetWarning) {
}
