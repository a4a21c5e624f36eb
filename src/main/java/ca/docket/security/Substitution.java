package ca.docket.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * A person substitutes for an absent person.
 *
 * @param absent the id of the person who is absent
 * @param substitute the id of the person who stands in
 * @param lastDay the last day, included, in the office's time
 * @param processes the ids of the processes it is for; empty for all
 * @param namedBy the id of the person who entered it
 * @param waits whether it holds only once somebody confirms it
 * @param confirmedBy the id of the person who did; null where nobody had to
 * @param endedBy the id of the person who ended it before its time; null where nobody did
 */
public record Substitution(UUID id, String absent, String substitute, LocalDate firstDay, LocalDate lastDay,
		Set<String> processes, String namedBy, Instant namedAt, boolean waits, String confirmedBy, String endedBy,
		Instant endedAt) {

	/** Whether it is for the cases of a process. */
	public boolean covers(String process) {
		return this.processes.isEmpty() || this.processes.contains(process);
	}

	boolean isOfAllOf(Collection<String> others) {
		return !this.processes.isEmpty() && others.containsAll(this.processes);
	}

}
