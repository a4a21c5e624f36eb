package ca.docket.poc;

import java.util.Map;

/**
 * What a trial came to.
 *
 * @param must how the metrics stand that must be reached, all together
 * @param guardKept whether none of those got worse that must not
 * @param medians by criterion, as {@code evidenceBenefit}; rounded down
 * @param scores how many evaluators scored
 * @param harmed whether somebody was
 * @param moreRounds whether another round is allowed
 */
record Evaluation(Standing must, boolean guardKept, Map<String, Integer> medians, int scores, boolean harmed,
		boolean moreRounds) {

	static final int FEWEST_SCORES = 3;

	/** Fewer than three scores are no evidence. */
	int lowestEvidence() {
		return (this.scores < FEWEST_SCORES) ? 0
				: this.medians.values().stream().mapToInt(Integer::intValue).min().orElse(0);
	}

	/** Whether anything of it may be scaled, whoever decides. */
	boolean mayScale() {
		return this.scores >= FEWEST_SCORES && this.must != Standing.NOT_MEASURED && this.must != Standing.MISSED
				&& this.guardKept && !this.harmed;
	}

	/** What the table {@code poc-recommendation} asks. */
	Map<String, Object> inputs() {
		return Map.of("mustMetrics", this.must.id, "guardMetrics", this.guardKept ? "kept" : "worse", "lowestEvidence",
				String.valueOf(lowestEvidence()), "harm", this.harmed ? "yes" : "no", "moreRounds",
				this.moreRounds ? "yes" : "no");
	}

}
