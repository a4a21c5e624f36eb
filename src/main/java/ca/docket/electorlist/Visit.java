package ca.docket.electorlist;

import java.time.Instant;

/**
 * A browser in which somebody opened a personal link and asked to be called.
 *
 * @param id the hash of what the browser keeps
 * @param holder whose link it is
 * @param token the link
 * @param callAt when the call is wanted; null for at once
 * @param calledIn the list on which a coordinator noted that the code was read out; null
 * until then
 * @param knownAt when the right code was entered; null until then
 * @param acceptedAt when the terms of use were accepted; null until then
 */
record Visit(String id, String delivery, String holder, String token, Instant callAt, String calledIn, Instant knownAt,
		Instant acceptedAt) {

	boolean isToCall() {
		return this.calledIn == null;
	}

	boolean isKnown() {
		return this.knownAt != null;
	}

	boolean hasAccepted() {
		return this.knownAt != null && this.acceptedAt != null;
	}

}
