package ca.docket.casefile;

import java.time.Instant;

/**
 * A case of any family.
 *
 * @param number its business key, as {@code AIR-2026-0001}
 * @param family the prefix of the number
 * @param process the id of its process, as {@code intake}
 * @param partOf the number of the case that it is a part of; null where it is of none
 * @param division the id of the division it is of; null where it is of none
 * @param submitter the id of the person who submitted it; empty where the office did
 * @param outcome how it ended, as {@code approved}; null while it runs
 * @param deletedAt when its retention period expired: title, division and submitter are
 * empty since
 */
public record Case(String number, String family, String process, String processInstanceId, String partOf, String title,
		String division, String submitter, Instant openedAt, Instant closedAt, String outcome, Instant deletedAt) {
}
