package ca.docket.poc;

import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.LoggedDecision;

import org.springframework.util.StringUtils;

/**
 * How much each criterion counts, as the office's table said before anybody scored.
 *
 * @param version of the table
 * @param weights by the field that asks, as {@code evidenceBenefit}
 */
record Criteria(int version, Map<String, Integer> weights) {

	static final Criteria NONE = new Criteria(0, Map.of());

	static Criteria of(LoggedDecision said) {
		return new Criteria(said.version(),
				said.outputs()
					.stream()
					.collect(Collectors.toMap(
							row -> "evidence" + StringUtils.capitalize(row.get("criterion").toString()),
							row -> (Integer) row.get("weight"))));
	}

	/** Nothing where the table has no row for it. */
	int weight(String criterion) {
		return this.weights.getOrDefault(criterion, 0);
	}

}
