package ca.docket.hiring;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of an email.
 *
 * @param competition the number of the one it is for; null while nobody said which
 * @param fault why a person decides on it; null for a plain application
 * @param accommodation whether those who arrange accommodation have it
 * @param sorting what a person said it is; null while nobody did
 * @param sortedBy the id of that person
 * @param file which of its files is the application, counted from 1; null for none
 */
record HiringEmail(UUID id, String competition, Instant receivedAt, String address, String fault, boolean accommodation,
		String sorting, String reason, String sortedBy, Integer file, int version) {
}
