package ca.docket.commitment;

import ca.docket.casefile.CaseClosed;
import ca.docket.casefile.CaseErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is promised in a case ends with the case, and goes with it. */
@Component
class CommitmentEnds {

	private final Commitments commitments;

	CommitmentEnds(Commitments commitments) {
		this.commitments = commitments;
	}

	@EventListener
	void closed(CaseClosed event) {
		this.commitments.drop(event.number());
	}

	@EventListener
	void erased(CaseErased event) {
		this.commitments.forget(event.caseFile().number());
	}

}
