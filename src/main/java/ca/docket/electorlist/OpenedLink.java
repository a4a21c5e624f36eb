package ca.docket.electorlist;

import java.util.Optional;

import ca.docket.token.Token;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A personal link in the browser that opened it.
 *
 * @param kept what the browser keeps; null where nobody asked for a call in it
 * @param visit that goes with it; empty where there is none for this link
 * @param step how far the recipient is
 */
record OpenedLink(Token token, String kept, Delivery delivery, Optional<Visit> visit, Step step) {

	/** How far a recipient is, in a browser. */
	enum Step {

		stopped, done, call, code, terms, checked, collect

	}

	boolean isAt(Step one) {
		return this.step == one;
	}

	/** The delivery of somebody who is known and has accepted the terms of use. */
	Delivery requireKnown() {
		if (this.step != Step.collect) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this.delivery;
	}

}
