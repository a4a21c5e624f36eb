package ca.docket.engine;

import ca.docket.engine.substitute.HeldFor;
import ca.docket.engine.substitute.StandIns;
import ca.docket.engine.task.CaseSubmitters;
import ca.docket.family.Families;
import ca.docket.security.Directory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Builds the checks of separation of duties for an engine that starts.
 */
@Component
class Duties {

	private final Families families;

	private final CaseSubmitters submitters;

	private final StandIns standIns;

	private final HeldFor heldFor;

	private final ObjectProvider<Directory> directory;

	Duties(Families families, CaseSubmitters submitters, StandIns standIns, HeldFor heldFor,
			ObjectProvider<Directory> directory) {
		this.families = families;
		this.submitters = submitters;
		this.standIns = standIns;
		this.heldFor = heldFor;
		this.directory = directory;
	}

	Separation separation(Sentences sentences) {
		return new Separation(this.families, this.submitters, sentences);
	}

	ActingAs actingAs(Separation separation, Sentences sentences) {
		return new ActingAs(this.standIns, this.heldFor, separation, this.directory, sentences);
	}

}
