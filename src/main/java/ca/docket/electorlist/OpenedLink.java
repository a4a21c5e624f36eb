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

	/**
	 * How far a recipient is, in a browser: {@code lapsed} without an agreement or a
	 * privacy policy; {@code keep} where a list that is confirmed cannot be collected
	 * again.
	 */
	enum Step {

		stopped, lapsed, done, call, code, terms, checked, collect, keep

	}

	boolean isAt(Step one) {
		return this.step == one;
	}

	/** The delivery of somebody who is known and has accepted the terms of use. */
	Delivery requireKnown() {
		return require(isKnown(), this.delivery);
	}

	public boolean isKnown() {
		return isAt(Step.collect) || isAt(Step.keep);
	}

	/** The same, of somebody who may collect the list now. */
	Delivery requireCollecting() {
		return require(isAt(Step.collect), this.delivery);
	}

	/** The same, of somebody who speaks for the recipient. */
	Delivery requireSpokesperson() {
		return require(this.holder.speaksForRecipient(), requireKnown());
	}

	/** The same, of the contact. */
	Delivery requireContact() {
		return require(this.holder.isMainContact(), requireKnown());
	}

	private static Delivery require(boolean may, Delivery delivery) {
		if (!may) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return delivery;
	}

}
