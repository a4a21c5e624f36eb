package ca.docket.hiring;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What became of an email.
 *
 * @param competition the number of the one it is for; null while nobody said which
 * @param address of the sender; empty for none
 * @param name how they call themselves, or else the address
 * @param fault why a person decides on it; null for a plain application
 * @param accommodation whether those who arrange accommodation have it
 * @param sorting what a person said it is; null while nobody did
 * @param sortedBy the id of that person
 * @param confirmedBy the id of who confirmed that it is turned away; null before
 * @param file which of its files is the application, counted from 1; null for none
 * @param secondFile which belongs to it too; null for none
 */
record HiringEmail(UUID id, String competition, Instant receivedAt, String address, String name, String fault,
		boolean accommodation, String sorting, String reason, String sortedBy, String confirmedBy, Integer file,
		Integer secondFile, int version) {

	static final String NO_APPLICATION = "something-else";

	/** What keeps somebody out, by one person who says why and another. */
	private static final Set<String> TURNED_AWAY = Set.of("late", "format", "not-eligible", NO_APPLICATION);

	/** Which of its files are the application, counted from 1. */
	List<Integer> files() {
		return Stream.of(this.file, this.secondFile).filter(Objects::nonNull).toList();
	}

	boolean isTurnedAway() {
		return this.sorting != null && TURNED_AWAY.contains(this.sorting);
	}

	/** Whether there is an application that ends with it. */
	boolean endsApplication() {
		return isTurnedAway() && !this.sorting.equals(NO_APPLICATION);
	}

}
