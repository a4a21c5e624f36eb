package ca.docket.poc;

import java.util.List;
import java.util.stream.IntStream;

import ca.docket.casefile.Fact;

/** A question about a metric, as one version of the charter answers it and another. */
public record Compared(String label, String value, String other) {

	static final String NOTHING = "–";

	/**
	 * Puts two versions side by side.
	 * @param others none where the other version does not have the metric
	 */
	static List<Compared> of(List<Fact> facts, List<Fact> others) {
		return IntStream.range(0, facts.size())
			.mapToObj(row -> new Compared(facts.get(row).label(), facts.get(row).value(),
					others.isEmpty() ? NOTHING : others.get(row).value()))
			.toList();
	}

	boolean differs() {
		return !this.value.equals(this.other);
	}

}
