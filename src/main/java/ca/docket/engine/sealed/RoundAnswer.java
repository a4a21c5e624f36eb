package ca.docket.engine.sealed;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody said in a round that is closed.
 *
 * @param values by the fields of the round's form; without those that were left empty
 */
public record RoundAnswer(String seat, String person, Instant at, Map<String, Object> values) {
}
