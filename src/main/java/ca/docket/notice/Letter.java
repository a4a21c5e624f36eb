package ca.docket.notice;

import ca.docket.security.Person;

/**
 * What goes to whom, apart from its words.
 *
 * @param key makes it unique within its case
 * @param anytime whether it goes outside of the office's hours, too
 * @param calendar an invitation (iCalendar) that goes with it; null for none
 */
record Letter(String template, String caseNumber, String key, Person to, boolean anytime, String calendar) {
}
