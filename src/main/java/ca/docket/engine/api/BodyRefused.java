package ca.docket.engine.api;

import org.springframework.http.HttpStatus;

/** A request that is not passed on to the engine, and the sentence why. */
class BodyRefused extends Exception {

	private final HttpStatus status;

	BodyRefused(HttpStatus status, String sentence) {
		super(sentence, null, false, false);
		this.status = status;
	}

	HttpStatus status() {
		return this.status;
	}

}
