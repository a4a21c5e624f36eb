package ca.docket.poc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.LoggedDecision;
import org.springframework.util.StringUtils;

/**
 * What a trial came to.
 *
 * @param must how the metrics stand that must be reached, all together
 * @param guardKept whether none of those got worse that must not
 * @param medians by criterion, as {@code evidenceBenefit}; rounded down
 * @param scores how many evaluators scored
 * @param moreRounds whether another round is allowed
 */
record Evaluation(Metric.Standing must, boolean guardKept, Map<String, Integer> medians, Criteria criteria, int scores,
		boolean harmed, boolean moreRounds) {

	static final int FEWEST_SCORES = 3;

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

	/** Of what counts. Fewer than three scores are no evidence. */
	public int lowestEvidence() {
		return (this.scores < FEWEST_SCORES) ? 0 : counting().mapToInt(median -> median.getValue()).min().orElse(0);
	}

	/** The weighted mean of the medians, to one decimal. */
	public BigDecimal weightedEvidence() {
		int weights = counting().mapToInt(median -> this.criteria.weight(median.getKey())).sum();
		int sum = counting().mapToInt(median -> this.criteria.weight(median.getKey()) * median.getValue()).sum();
		return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(Math.max(1, weights)), 1, RoundingMode.HALF_UP);
	}

	private Stream<Map.Entry<String, Integer>> counting() {
		return this.medians.entrySet().stream().filter(median -> this.criteria.weight(median.getKey()) > 0);
	}

	/** Whether anything of it may be scaled, whoever decides. */
	boolean mayScale() {
		return this.scores >= FEWEST_SCORES && this.must.compareTo(Metric.Standing.NOT_MEASURED) > 0 && this.guardKept
				&& !this.harmed;
	}

	/** As the table {@code poc-recommendation} has it. */
	static String guard(boolean kept) {
		return kept ? "kept" : "worse";
	}

	/** What that table asks. */
	Map<String, Object> inputs() {
		return Map.of("mustMetrics", this.must.id, "guardMetrics", guard(this.guardKept), "lowestEvidence",
				String.valueOf(lowestEvidence()), "harm", this.harmed ? "yes" : "no", "moreRounds",
				this.moreRounds ? "yes" : "no");
	}

}
