package ca.docket.notice;

import ca.docket.security.Person;

/**
 * A letter in the words of its family.
 *
 * @param name as {@code intake-approved}
 * @param key makes it unique within its case
 * @param subject one line
 * @param body HTML without what all emails share
 * @param secretBody the same with what only its reader may see; null where there is no
 * such thing
 * @param calendar an invitation (iCalendar) that goes with it; null for none
 */
public record FamilyLetter(String name, String caseNumber, String key, Person to, String subject, String body,
		String secretBody, String calendar) {
}
