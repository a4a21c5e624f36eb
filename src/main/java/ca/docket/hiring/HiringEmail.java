package ca.docket.hiring;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What became of an email.
 *
 * @param competition the number of the one it is for; null while nobody said which
 * @param fault why a person decides on it; null for a plain application
 * @param accommodation whether those who arrange accommodation have it
 * @param sorting what a person said it is; null while nobody did
 * @param sortedBy the id of that person
 * @param confirmedBy the id of who confirmed that it is turned away; null before
 * @param file which of its files is the application, counted from 1; null for none
 */
record HiringEmail(UUID id, String competition, Instant receivedAt, String address, String fault, boolean accommodation,
		String sorting, String reason, String sortedBy, String confirmedBy, Integer file, int version) {

	/** What ends an application at once, by one person who says why and another. */
	static final Set<String> TURNED_AWAY = Set.of("late", "format", "not-eligible");

	boolean isTurnedAway() {
		return this.sorting != null && TURNED_AWAY.contains(this.sorting);
	}

}
