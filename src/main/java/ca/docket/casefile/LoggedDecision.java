package ca.docket.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The result of a decision table in a case.
 *
 * @param version of the table, as deployed
 * @param rules the ids of the rules that fired, in the order of the table
 * @param inputs by the expression of the column, as {@code costBand}
 * @param outputs of each rule that fired, by name
 */
public record LoggedDecision(Instant at, String activity, String decision, int version, List<String> rules,
		Map<String, Object> inputs, List<Map<String, Object>> outputs) {
}
