package ca.docket.earb.board;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the votes that were cast come to. More than half of them decides, where to endorse
 * and to endorse with conditions count together; otherwise the chair does. Where somebody
 * voted for conditions, the endorsement has some.
 *
 * @param votes how many were cast for each choice
 */
record Tally(Map<String, Integer> votes) {

	/** What the chair may not confirm once the board has deferred often enough. */
	static final String DEFERRED = "deferred";

	private static final List<String> CHOICES = List.of("endorse", "endorse-with-conditions", "defer",
			"do-not-endorse");

	private static final List<String> OUTCOMES = List.of("endorsed", "endorsed-with-conditions", DEFERRED,
			"not-endorsed");

	static Tally of(Collection<String> cast) {
		Map<String, Integer> votes = new LinkedHashMap<>();
		CHOICES.forEach(choice -> votes.put(choice, Collections.frequency(cast, choice)));
		return new Tally(votes);
	}

	int cast() {
		return this.votes.values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * The outcomes that the chair may confirm: the one that the majority wants, else all
	 * that are left to the chair.
	 * @param mayDefer whether the board may put the decision off once more; where not, a
	 * majority for it leaves the decision to the chair
	 */
	List<String> outcomes(boolean mayDefer) {
		if (isMajority("endorse", "endorse-with-conditions")) {
			return List.of((this.votes.get("endorse-with-conditions") > 0) ? "endorsed-with-conditions" : "endorsed");
		}
		if (isMajority("do-not-endorse")) {
			return List.of("not-endorsed");
		}
		if (mayDefer && isMajority("defer")) {
			return List.of(DEFERRED);
		}
		return OUTCOMES.stream().filter(outcome -> mayDefer || !outcome.equals(DEFERRED)).toList();
	}

	private boolean isMajority(String... choices) {
		return 2 * Stream.of(choices).mapToInt(this.votes::get).sum() > cast();
	}

}
