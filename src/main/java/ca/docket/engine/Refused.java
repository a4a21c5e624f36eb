package ca.docket.engine;

import java.util.Optional;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A refused action, with a sentence for the person; an exception of the one kind whose
 * status the engine's REST API preserves.
 */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class Refused extends RestException {

	private final transient Refusal record;

	Refused(String sentence) {
		this(sentence, null);
	}

	Refused(String sentence, Refusal record) {
		super(Status.BAD_REQUEST, sentence);
		this.record = record;
	}

	/** What is to be kept of it. */
	Optional<Refusal> record() {
		return Optional.ofNullable(this.record);
	}

}
