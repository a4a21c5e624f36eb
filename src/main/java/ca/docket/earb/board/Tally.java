package ca.docket.earb.board;

import java.util.Collection;
import java.util.EnumMap;
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
record Tally(Map<Choice, Integer> votes) {

	static Tally of(Collection<Choice> cast) {
		Map<Choice, Integer> votes = new EnumMap<>(Choice.class);
		Stream.of(Choice.values()).forEach(choice -> votes.put(choice, 0));
		cast.forEach(choice -> votes.merge(choice, 1, Integer::sum));
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
	List<Outcome> outcomes(boolean mayDefer) {
		if (isMajority(Choice.ENDORSE, Choice.ENDORSE_WITH_CONDITIONS)) {
			return List.of(this.votes.get(Choice.ENDORSE_WITH_CONDITIONS) > 0 ? Outcome.ENDORSED_WITH_CONDITIONS
					: Outcome.ENDORSED);
		}
		if (isMajority(Choice.DO_NOT_ENDORSE)) {
			return List.of(Outcome.NOT_ENDORSED);
		}
		if (mayDefer && isMajority(Choice.DEFER)) {
			return List.of(Outcome.DEFERRED);
		}
		return Stream.of(Outcome.values()).filter(outcome -> mayDefer || outcome != Outcome.DEFERRED).toList();
	}

	private boolean isMajority(Choice... choices) {
		return 2 * Stream.of(choices).mapToInt(this.votes::get).sum() > cast();
	}

}
