package ca.docket.electorlist;

import java.util.Optional;

import ca.docket.token.Token;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A personal link in the browser that opened it.
 *
 * @param kept what the browser keeps; null where nobody asked for a call in it
 * @param holder whose link it is
 * @param visit that goes with it; empty where there is none for this link
 * @param step how far the recipient is
 */
record OpenedLink(Token token, String kept, Delivery delivery, LinkHolder holder, Optional<Visit> visit, Step step) {

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

	/** The same, of somebody who speaks for the recipient. */
	Delivery requireSpokesperson() {
		return require(this.holder.speaksForRecipient());
	}

	/** The same, of the contact. */
	Delivery requireContact() {
		return require(this.holder.isMainContact());
	}

	private Delivery require(boolean may) {
		if (!may) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return requireKnown();
	}

}
