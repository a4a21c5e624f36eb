package ca.docket.engine.api;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;

/** A request that is not passed on to the engine, with the reason. */
class BodyRefused extends Exception {

	private final HttpStatus status;

	private final transient Object[] details;

	/**
	 * Refuses.
	 * @param reason the key of the sentence in the texts {@code checks}
	 */
	BodyRefused(HttpStatus status, String reason, Object... details) {
		super(reason, null, false, false);
		this.status = status;
		this.details = details;
	}

	HttpStatus status() {
		return this.status;
	}

	String sentence(MessageSourceAccessor texts) {
		return texts.getMessage(getMessage(), this.details);
	}

}
