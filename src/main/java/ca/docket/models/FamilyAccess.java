package ca.docket.models;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import ca.docket.engine.deployment.Units;
import ca.docket.family.Families;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Whose models a person sees: process owners and operators those of all families, others
 * those in whose processes they work.
 */
@Component
class FamilyAccess {

	private final Families families;

	private final Directory directory;

	private final Rights rights;

	FamilyAccess(Families families, Directory directory, Rights rights) {
		this.families = families;
		this.directory = directory;
		this.rights = rights;
	}

	static boolean works(Rights rights, Collection<String> groups) {
		return isOwner(groups) || rights.overseesAny(groups) || !rights.decidedBy(groups).isEmpty();
	}

	private static boolean isOwner(Collection<String> groups) {
		return groups.contains(Rights.PROCESS_OWNERS);
	}

	boolean owns(String person) {
		return isOwner(this.directory.groupsOf(person));
	}

	/** Answers 404 to everybody else. */
	void requireOwner(String person) {
		if (!owns(person)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	/** In the order of their names; never none. */
	Set<String> seenBy(String person) {
		Set<String> groups = this.directory.groupsOf(person);
		Set<String> all = this.families.current().families();
		if (isOwner(groups) || groups.contains(Directory.OPERATORS)) {
			return new TreeSet<>(all);
		}
		Set<String> processes = new HashSet<>(this.rights.seenBy(groups));
		processes.addAll(this.rights.decidedBy(groups));
		Units units = new Units(all);
		Set<String> seen = new TreeSet<>();
		processes.forEach(process -> units.of(process + ".bpmn").ifPresent(seen::add));
		if (seen.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return seen;
	}

}
