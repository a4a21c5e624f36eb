package ca.docket.family;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operator's rules for a process, which apply whatever its model says.
 *
 * @param prefix of the numbers of its cases; null where its family's is
 * @param start groups that begin a case
 * @param see groups that see every case as a whole
 * @param decide groups that do the tasks offered to them
 * @param retention how long a closed case is kept, by outcome, and at least, by the id of
 * an event that happened in it
 * @param grants outcomes that give somebody something, each with the answers of which one
 * must be the latest on record, by the id of the task: {@code decision=approved}
 * @param sealed ids of tasks whose answers nobody else sees
 * @param personal ids of tasks that only the person who has them does
 * @param separateFrom variables that name those who may not do a task, by its id
 * @param timerStarts ids of start events that begin a case by a timer
 * @param neighbours families whose processes it may call, and whose messages it may hear
 * @param deletionApproved whether what falls due is deleted only once that is approved
 */
public record ProcessRules(String prefix, Set<String> start, Set<String> see, Set<String> decide,
		Map<String, Period> retention, Map<String, Map<String, List<String>>> grants, Set<String> sealed,
		Set<String> personal, Map<String, List<String>> separateFrom, Set<String> timerStarts, Set<String> neighbours,
		boolean deletionApproved) {

	/** Of a process that no file names. */
	public static final ProcessRules NONE = new ProcessRules(null, null, null, null, null, null, null, null, null, null,
			null, false);

	/** The rule of retention for the outcomes that are not named. */
	public static final String OTHERWISE = "otherwise";

	public ProcessRules {
		start = copy(start);
		see = copy(see);
		decide = copy(decide);
		retention = (retention != null) ? Map.copyOf(retention) : Map.of();
		grants = (grants != null) ? Map.copyOf(grants) : Map.of();
		sealed = copy(sealed);
		personal = copy(personal);
		separateFrom = (separateFrom != null) ? Map.copyOf(separateFrom) : Map.of();
		timerStarts = copy(timerStarts);
		neighbours = copy(neighbours);
	}

	private static Set<String> copy(Set<String> given) {
		return (given != null) ? Set.copyOf(given) : Set.of();
	}

	/** Every group that has to do with the process. */
	public Set<String> groups() {
		return Stream.of(this.start, this.see, this.decide)
			.flatMap(Set::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether it is decided in a task that something is granted. */
	boolean decidesIn(String task) {
		return this.grants.values().stream().anyMatch(decisions -> decisions.containsKey(task));
	}

	/** The same for the open cases of a family that is off. */
	ProcessRules withoutStarts() {
		return new ProcessRules(this.prefix, Set.of(), this.see, this.decide, this.retention, this.grants, this.sealed,
				this.personal, this.separateFrom, Set.of(), this.neighbours, this.deletionApproved);
	}

}
