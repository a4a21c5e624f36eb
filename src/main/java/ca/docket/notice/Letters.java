package ca.docket.notice;

import java.util.Map;

import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/** Letters of a process to people: acknowledgement, question, decision. */
@Component
public class Letters {

	/**
	 * Writes a letter to the outbox in the caller's transaction; it is sent after commit.
	 * @param template the mail text, as {@code intake-acknowledged}
	 * @param caseNumber the case that it is about
	 * @param key makes the letter unique within its case: a second write with the same
	 * key changes nothing, so that a retried delegate tells nobody twice
	 * @param values what the text names
	 */
	public void write(String template, String caseNumber, String key, Person to, Map<String, ?> values) {
		throw new UnsupportedOperationException("TODO notice helper");
	}

}
