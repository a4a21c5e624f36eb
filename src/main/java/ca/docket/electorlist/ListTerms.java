package ca.docket.electorlist;

import ca.docket.calendar.PolicyTerms.Range;

/**
 * How lists are delivered, as the table {@code electorlist-terms} says.
 *
 * @param contactDays for which a changed contact collects nothing without a manager
 */
record ListTerms(@Range(least = 0, most = 365) int contactDays) {
}
