package ca.docket.poc;

import java.util.Optional;

import ca.docket.casefile.Viewer;
import ca.docket.casefile.page.CaseAct;
import org.springframework.stereotype.Component;

/** Offers the pause on the page of a trial. */
@Component
class PauseAct implements CaseAct {

	private final Pauses pauses;

	PauseAct(Pauses pauses) {
		this.pauses = pauses;
	}

	@Override
	public Optional<Link> of(Viewer viewer) {
		return Optional.of(new Link("pause", "poc.pause.act"))
			.filter(link -> this.pauses.may(viewer.caseFile(), viewer.person()));
	}

}
