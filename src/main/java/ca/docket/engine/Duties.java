package ca.docket.engine;

import ca.docket.engine.substitute.HeldFor;
import ca.docket.engine.substitute.StandIns;
import ca.docket.engine.task.CaseSubmitters;
import ca.docket.family.Families;
import ca.docket.security.Directory;
import ca.docket.security.Vouching;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Builds the checks of who begins and does what, for an engine that starts.
 */
@Component
class Duties {

	private final Families families;

	private final CaseSubmitters submitters;

	private final StandIns standIns;

	private final HeldFor heldFor;

	private final ObjectProvider<Directory> directory;

	private final Vouching vouching;

	Duties(Families families, CaseSubmitters submitters, StandIns standIns, HeldFor heldFor,
			ObjectProvider<Directory> directory, Vouching vouching) {
		this.families = families;
		this.submitters = submitters;
		this.standIns = standIns;
		this.heldFor = heldFor;
		this.directory = directory;
		this.vouching = vouching;
	}

	FamilyStarts starts(BatchWork batches, Actors actors, Sentences sentences) {
		return new FamilyStarts(this.families, this.submitters, batches, actors, sentences);
	}

	Separation separation(Sentences sentences) {
		return new Separation(this.families, this.submitters, this.vouching, sentences);
	}

	ActingAs actingAs(Separation separation, Sentences sentences) {
		return new ActingAs(this.standIns, this.heldFor, separation, this.directory, sentences);
	}

}
