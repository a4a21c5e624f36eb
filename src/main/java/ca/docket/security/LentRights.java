package ca.docket.security;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * What a substitution would lend: nobody gets, from one person alone, rights that they do
 * not share. Somebody who has them too has to agree.
 */
@Component
class LentRights {

	private final Directory directory;

	private final Rights rights;

	private final Vouching vouching;

	LentRights(Directory directory, Rights rights, Vouching vouching) {
		this.directory = directory;
		this.rights = rights;
		this.vouching = vouching;
	}

	/**
	 * The groups of an absent person that a substitute is not in.
	 * @param processes empty for all
	 */
	Set<String> lent(String absent, String substitute, Collection<String> processes) {
		Set<String> groups = this.directory.groupsOf(absent);
		Set<String> shared = this.directory.groupsOf(substitute);
		return (processes.isEmpty() ? this.rights.allProcesses() : processes).stream()
			.flatMap(process -> this.rights.workingIn(process, groups).stream())
			.filter(group -> !shared.contains(group) && !group.equals(Directory.OPERATORS))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether a person who is neither of the two may let a substitute have these. */
	boolean mayLend(String person, Substitution one) {
		Set<String> groups = this.directory.groupsOf(person);
		return !person.equals(one.absent()) && !person.equals(one.substitute())
				&& lent(one.absent(), one.substitute(), one.processes()).stream()
					.allMatch(group -> this.rights.reach(groups, group))
				&& this.vouching.mayVouchFor(person, one.absent())
				&& this.vouching.mayVouchFor(person, one.substitute());
	}

}
