package ca.docket.security;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.family.Families;
import ca.docket.family.ProcessRules;
import org.springframework.stereotype.Component;

/** The rights of each group, as the operator's files currently say. */
@Component
public class Rights {

	/** The group of every employee. */
	public static final String STAFF = "staff";

	/** The group that edits and deploys models. */
	public static final String PROCESS_OWNERS = "process-owners";

	private final Families families;

	Rights(Families families) {
		this.families = families;
	}

	/** The processes whose cases members of any of these groups may begin. */
	public Set<String> startedBy(Collection<String> ofPerson) {
		return processes(ofPerson, ProcessRules::start);
	}

	/** The processes whose cases members of any of these groups see as a whole. */
	public Set<String> seenBy(Collection<String> ofPerson) {
		return processes(ofPerson, ProcessRules::see);
	}

	/**
	 * Whether somebody in these groups sees every case of a process. Operators do, of
	 * all.
	 */
	public boolean oversees(Collection<String> ofPerson, String process) {
		return ofPerson.contains(Directory.OPERATORS)
				|| !Collections.disjoint(this.families.current().rules(process).see(), ofPerson);
	}

	/** Whether somebody in these groups sees every case of at least one process. */
	public boolean overseesAny(Collection<String> ofPerson) {
		return ofPerson.contains(Directory.OPERATORS) || !seenBy(ofPerson).isEmpty();
	}

	/**
	 * The processes in which members of any of these groups do the tasks offered to them.
	 */
	public Set<String> decidedBy(Collection<String> ofPerson) {
		return processes(ofPerson, ProcessRules::decide);
	}

	/**
	 * The groups that are answerable for a process: who sees it as a whole and does tasks
	 * in it; where nobody does both, who sees it.
	 */
	public Set<String> coordinatorsOf(String process) {
		ProcessRules rules = this.families.current().rules(process);
		Set<String> both = new HashSet<>(rules.see());
		both.retainAll(rules.decide());
		return both.isEmpty() ? rules.see() : both;
	}

	/** Those of these groups that see cases of a process or do tasks in it. */
	Set<String> workingIn(String process, Collection<String> ofPerson) {
		ProcessRules rules = this.families.current().rules(process);
		return ofPerson.stream()
			.filter(group -> rules.see().contains(group) || rules.decide().contains(group))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether somebody in these groups is in a group, or in one above it. */
	boolean reach(Collection<String> ofPerson, String group) {
		Set<String> passed = new HashSet<>();
		for (String level = group; level != null && passed.add(level);) {
			if (ofPerson.contains(level)) {
				return true;
			}
			level = this.families.current().nextLevel(level).orElse(null);
		}
		return false;
	}

	/** Every process in which some group has a right. */
	public Set<String> allProcesses() {
		return this.families.current()
			.processes()
			.entrySet()
			.stream()
			.filter(each -> !each.getValue().groups().isEmpty())
			.map(Map.Entry::getKey)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The ids of the office's groups. */
	Set<String> groups() {
		return this.families.current().groups().keySet();
	}

	private Set<String> processes(Collection<String> ofPerson, Function<ProcessRules, Set<String>> right) {
		return this.families.current()
			.processes()
			.entrySet()
			.stream()
			.filter(each -> !Collections.disjoint(right.apply(each.getValue()), ofPerson))
			.map(Map.Entry::getKey)
			.collect(Collectors.toUnmodifiableSet());
	}

}
