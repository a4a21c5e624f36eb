package ca.docket.casefile.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Documents that were sent to a contact, behind a personal link.
 *
 * @param contact their id
 * @param letter with which they were sent
 * @param task that the office has where they are not fetched
 * @param fetchBy the last day of the link
 * @param fetchedAt when the first of them was fetched; null for not yet
 */
record Sending(UUID id, String caseNumber, String contact, String letter, String task, LocalDate fetchBy,
		Instant fetchedAt) {
}
