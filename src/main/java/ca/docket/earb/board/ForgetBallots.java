package ca.docket.earb.board;

import ca.docket.casefile.CaseErased;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes the ballots of a case whose retention period has expired. */
@Component
class ForgetBallots {

	private final Ballots ballots;

	ForgetBallots(Ballots ballots) {
		this.ballots = ballots;
	}

	@EventListener
	void erased(CaseErased event) {
		this.ballots.forget(event.number());
	}

}
