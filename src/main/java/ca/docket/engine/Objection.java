package ca.docket.engine;

import java.util.List;

/**
 * The reason why a submission is refused.
 *
 * @param key of a sentence in {@code messages/checks}
 * @param details for its placeholders
 */
public record Objection(String key, List<Object> details) {

	public static Objection of(String key, Object... details) {
		return new Objection(key, List.of(details));
	}

}
