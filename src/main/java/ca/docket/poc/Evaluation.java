package ca.docket.poc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a trial came to.
 *
 * @param must how the metrics stand that must be reached, all together
 * @param guardKept whether none of those got worse that must not
 * @param medians by criterion, as {@code evidenceBenefit}; rounded down
 * @param criteria how much each of them counts
 * @param scores how many evaluators scored
 * @param harmed whether somebody was
 * @param moreRounds whether another round is allowed
 */
record Evaluation(Standing must, boolean guardKept, Map<String, Integer> medians, Criteria criteria, int scores,
		boolean harmed, boolean moreRounds) {

	static final int FEWEST_SCORES = 3;

	/** Of what counts. Fewer than three scores are no evidence. */
	int lowestEvidence() {
		return (this.scores < FEWEST_SCORES) ? 0 : counting().mapToInt(median -> median.getValue()).min().orElse(0);
	}

	/** The weighted mean of the medians, to one decimal. */
	BigDecimal weightedEvidence() {
		int weights = counting().mapToInt(median -> this.criteria.weight(median.getKey())).sum();
		int sum = counting().mapToInt(median -> this.criteria.weight(median.getKey()) * median.getValue()).sum();
		return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(Math.max(1, weights)), 1, RoundingMode.HALF_UP);
	}

	private Stream<Map.Entry<String, Integer>> counting() {
		return this.medians.entrySet().stream().filter(median -> this.criteria.weight(median.getKey()) > 0);
	}

	/** Whether anything of it may be scaled, whoever decides. */
	boolean mayScale() {
		return this.scores >= FEWEST_SCORES && this.must != Standing.NOT_MEASURED && this.must != Standing.MISSED
				&& this.guardKept && !this.harmed;
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
