package ca.docket.casefile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import ca.docket.casefile.Desk.Waiting;
import ca.docket.security.Directory;
import ca.docket.security.Substitution;
import ca.docket.security.Substitutions;
import org.springframework.stereotype.Component;

/** The desks of the people whom a person substitutes for today. */
@Component
class SubstituteDesk {

	private final Substitutions substitutions;

	private final Directory directory;

	private final Desk desk;

	SubstituteDesk(Substitutions substitutions, Directory directory, Desk desk) {
		this.substitutions = substitutions;
		this.directory = directory;
		this.desk = desk;
	}

	/** The desk of somebody who is absent. */
	record Absent(String name, LocalDate lastDay, List<Waiting> tasks) {
	}

	/** Without what the person has on their own desk through their groups. */
	List<Absent> of(String person, Set<String> own) {
		return this.substitutions.by(person)
			.stream()
			.map(one -> absent(one, own))
			.filter(desk -> !desk.tasks().isEmpty())
			.toList();
	}

	private Absent absent(Substitution one, Set<String> own) {
		Set<String> groups = new HashSet<>(this.directory.groupsOf(one.absent()));
		groups.remove(Directory.OPERATORS);
		groups.removeAll(own);
		return new Absent(this.directory.name(one.absent()), one.lastDay(),
				this.desk.of(one.absent(), groups, one.processes()));
	}

}
