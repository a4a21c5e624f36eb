package ca.docket.engine.deployment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the operators' files say that models must fit.
 *
 * @param deciders the groups that do the tasks offered to them, by process
 * @param groups those that have to do with a family, by its name
 * @param neighbours the other families that a process may call and hear, by its id
 * @param shared the processes that every family may call
 * @param office all groups that there are
 */
public record OperatorsRules(Map<String, Set<String>> deciders, Map<String, Set<String>> groups,
		Map<String, Set<String>> neighbours, Set<String> shared, Set<String> office) {

	/** Where the operators' files are not looked at. */
	public static final OperatorsRules NONE = new OperatorsRules(Map.of(), Map.of(), Map.of(), Set.of(), Set.of());

	public OperatorsRules {
		deciders = Map.copyOf(deciders);
		groups = Map.copyOf(groups);
		neighbours = Map.copyOf(neighbours);
		shared = Set.copyOf(shared);
		office = Set.copyOf(office);
	}

	/**
	 * The groups that do tasks of a process: any of the office where its file names none.
	 * Empty where the operators' files are not looked at.
	 */
	Set<String> doing(String process) {
		Set<String> named = this.deciders.getOrDefault(process, Set.of());
		return named.isEmpty() ? this.office : named;
	}

	/** Whether a process may call another, or hear a message, by their names. */
	boolean mayReach(String process, String name) {
		return family(name).equals(family(process))
				|| this.neighbours.getOrDefault(process, Set.of()).contains(family(name));
	}

	/** The family of a file, process or message, else what its name begins with. */
	String family(String name) {
		return new Units(this.groups.keySet()).of(name + ".").orElseGet(() -> name.split("[-.]")[0]);
	}

	/** Empty for a family that no file names. */
	Optional<Set<String>> groupsOf(String family) {
		return Optional.ofNullable(this.groups.get(family));
	}

}
