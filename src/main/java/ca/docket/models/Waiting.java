package ca.docket.models;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A deployment that waits for release.
 *
 * @param until when it is given up
 * @param files the names of the files that were sent
 */
record Waiting(UUID id, String family, String name, String sentBy, Instant sentAt, Instant until, boolean backAgain,
		List<String> files, Warnings.Lines warnings) {
}
