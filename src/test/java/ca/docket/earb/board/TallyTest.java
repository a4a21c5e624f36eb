package ca.docket.earb.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What votes come to: examples, and what holds for every ballot of a board of up to 20.
 */
class TallyTest {

	private static final int MOST = 5;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# endorse, with conditions, defer, do not endorse
			6 0 0 0 | endorsed
			4 0 1 1 | endorsed
			2 2 1 1 | endorsed-with-conditions
			0 1 0 0 | endorsed-with-conditions
			0 0 4 2 | deferred
			1 1 0 3 | not-endorsed
			3 0 0 3 | endorsed endorsed-with-conditions deferred not-endorsed
			2 0 2 2 | endorsed endorsed-with-conditions deferred not-endorsed
			0 0 0 0 | endorsed endorsed-with-conditions deferred not-endorsed
			""")
	void moreThanHalfDecidesElseTheChair(String votes, String outcomes) {
		String[] each = votes.split(" ");
		Tally tally = tally(IntStream.range(0, 4).mapToObj(i -> Integer.valueOf(each[i])).toList());
		assertThat(tally.outcomes(true)).containsExactly(outcomes.split(" "));
	}

	@Test
	void whereTheBoardMayNotDeferAMajorityForItLeavesTheDecisionToTheChair() {
		assertThat(tally(List.of(1, 0, 5, 0)).outcomes(false)).containsExactly("endorsed", "endorsed-with-conditions",
				"not-endorsed");
	}

	@Test
	void thereIsAnOutcomeForEveryBallotAndADeferralOnlyWhereItMayBe() {
		ballots().forEach(votes -> {
			Tally tally = tally(votes);
			assertThat(tally.outcomes(true)).as(votes.toString()).isNotEmpty();
			assertThat(tally.outcomes(false)).as(votes.toString()).isNotEmpty().doesNotContain(Tally.DEFERRED);
		});
	}

	@Test
	void oneOutcomeIsLeftExactlyWhereMoreThanHalfOfTheVotesCastWantIt() {
		ballots().forEach(votes -> {
			int most = Collections.max(List.of(votes.get(0) + votes.get(1), votes.get(2), votes.get(3)));
			int cast = votes.stream().mapToInt(Integer::intValue).sum();
			assertThat(tally(votes).outcomes(true).size() == 1).as(votes.toString()).isEqualTo(2 * most > cast);
		});
	}

	@Test
	void anEndorsementHasConditionsExactlyWhereSomebodyVotedForSome() {
		ballots().filter(votes -> 2 * (votes.get(0) + votes.get(1)) > votes.stream().mapToInt(each -> each).sum())
			.forEach(votes -> assertThat(tally(votes).outcomes(true)).as(votes.toString())
				.containsExactly((votes.get(1) > 0) ? "endorsed-with-conditions" : "endorsed"));
	}

	@Test
	void oneMoreVoteForWhatWasDecidedChangesNothing() {
		ballots().forEach(votes -> {
			List<String> before = tally(votes).outcomes(true);
			if (before.size() == 1) {
				List<Integer> more = new ArrayList<>(votes);
				int decided = tally(List.of(0, 0, 0, 0)).outcomes(true).indexOf(before.get(0));
				more.set(decided, votes.get(decided) + 1);
				assertThat(tally(more).outcomes(true)).as(votes.toString()).isEqualTo(before);
			}
		});
	}

	@Test
	void theOrderOfTheVotesDoesNotMatter() {
		Random random = new Random(20261122);
		ballots().forEach(votes -> {
			List<String> cast = cast(votes);
			Collections.shuffle(cast, random);
			assertThat(Tally.of(cast)).isEqualTo(tally(votes));
		});
	}

	/** How many voted for each choice, in their order. */
	private static Stream<List<Integer>> ballots() {
		return IntStream.range(0, (int) Math.pow(MOST + 1, 4))
			.mapToObj(number -> IntStream.range(0, 4)
				.mapToObj(digit -> number / (int) Math.pow(MOST + 1, digit) % (MOST + 1))
				.toList());
	}

	private static Tally tally(List<Integer> votes) {
		return Tally.of(cast(votes));
	}

	private static List<String> cast(List<Integer> votes) {
		List<String> choices = List.copyOf(Tally.of(List.of()).votes().keySet());
		return IntStream.range(0, choices.size())
			.mapToObj(i -> Collections.nCopies(votes.get(i), choices.get(i)))
			.flatMap(List::stream)
			.collect(Collectors.toCollection(ArrayList::new));
	}

}
