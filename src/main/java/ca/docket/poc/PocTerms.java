package ca.docket.poc;

import ca.docket.calendar.PolicyTerms.Range;

/**
 * How trials are run, as the table {@code poc-terms} says.
 *
 * @param mostRounds that a trial may have, the first included
 * @param budgetWarning the share of the budget, in percent, at which people are warned
 * @param spreadLimit how many levels scores may lie apart before they can be revised
 * @param shortestDays that a trial may take
 * @param longestDays that a trial may take
 * @param privacyBy whether the {@code law} asks for an assessment of privacy, or the
 * office's {@code policy}
 */
record PocTerms(@Range(least = 1, most = 10) int mostRounds, @Range(least = 1, most = 100) int budgetWarning,
		@Range(least = 0, most = 4) int spreadLimit, @Range(least = 1, most = 999) int shortestDays,
		@Range(least = 1, most = 999) int longestDays, String privacyBy) {
}
