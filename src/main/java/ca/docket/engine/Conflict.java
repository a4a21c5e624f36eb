package ca.docket.engine;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Refuses, within a command, what does not go with what is there: the APIs answer 409.
 * The engine takes it for a mistake of who called, and its log stays quiet.
 */
public class Conflict extends BadUserRequestException {

	/**
	 * @param sentence for who called
	 */
	public Conflict(String sentence) {
		super(sentence, new RestException(Status.CONFLICT, sentence));
	}

}
