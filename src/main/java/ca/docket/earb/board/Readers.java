package ca.docket.earb.board;

import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Viewer;
import ca.docket.security.Directory;
import ca.docket.security.Substitutions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who may read what was voted, when the ballot is closed: who leads the item, the board
 * and the coordinators, but never the submitter.
 */
@Component
class Readers {

	/** As {@link Viewer#includes} takes it. */
	static final String AUDIENCE = Viewer.GROUP + "earb-members,coordinators";

	private final Cases cases;

	private final Directory directory;

	private final Substitutions substitutions;

	private final IdentityService identity;

	Readers(Cases cases, Directory directory, Substitutions substitutions, IdentityService identity) {
		this.cases = cases;
		this.directory = directory;
		this.substitutions = substitutions;
		this.identity = identity;
	}

	/** Who calls the engine; empty for the engine itself. */
	Optional<String> reader() {
		return Optional.ofNullable(this.identity.getCurrentAuthentication()).map(Authentication::getUserId);
	}

	boolean mayRead(Ballot ballot) {
		Case caseFile = this.cases.find(ballot.caseNumber()).orElseThrow();
		return reader().filter(person -> !person.equals(caseFile.submitter()))
			.filter(person -> leads(ballot, person)
					|| new Viewer(caseFile, person, this.directory.groupsOf(person), true).includes(AUDIENCE, null))
			.isPresent();
	}

	private boolean leads(Ballot ballot, String person) {
		Stream<String> absent = this.substitutions.by(person)
			.stream()
			.filter(one -> one.covers("earb-item"))
			.map(one -> one.absent());
		return Stream.concat(Stream.of(person), absent).anyMatch(ballot.chair()::equals);
	}

}
