package ca.docket.casefile;

import java.time.Instant;

/**
 * A case of any family.
 *
 * @param number its business key, as {@code AIR-2026-0001}
 * @param family the prefix of the number
 * @param submitter the id of the person who submitted it
 * @param outcome how it ended, as {@code approved}; null while it runs
 */
public record Case(String number, String family, String processInstanceId, String title, String submitter,
		Instant openedAt, Instant closedAt, String outcome) {
}
