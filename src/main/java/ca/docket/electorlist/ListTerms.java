package ca.docket.electorlist;

import ca.docket.calendar.PolicyTerms.Range;

/**
 * How lists are delivered, as the table {@code electorlist-terms} says.
 *
 * @param contactDays for which a changed contact collects nothing without a manager
 * @param reminderDays working days after a notice or a reminder until the next
 * @param reminders before the office calls by itself
 * @param urgentWith how many others an urgent edition goes to at least, so that nobody
 * stands out
 */
record ListTerms(@Range(least = 0, most = 365) int contactDays, @Range(least = 1, most = 60) int reminderDays,
		@Range(least = 0, most = 10) int reminders, @Range(least = 1, most = 100) int urgentWith) {
}
