package ca.docket.earb.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Quorum, voters and chair, whoever sits in a meeting. */
class RollTest {

	private static final String ITEM = "EAR-2026-0001";

	@ParameterizedTest
	@CsvSource({ "6,50,3", "7,50,4", "1,50,1", "6,100,6", "6,1,1", "5,60,3", "0,50,1", "9,34,4" })
	void halfOfAnOddNumberIsTheNextWholeOne(int members, int percent, int least) {
		assertThat(Roll.quorum(members, percent)).isEqualTo(least);
	}

	private static Stream<Roll> rolls() {
		Random random = new Random(6);
		return IntStream.range(0, 300).mapToObj(number -> roll(random));
	}

	@Test
	void zeroVotersAreNeverAQuorum() {
		assertThat(Roll.NOBODY.hasQuorum(ITEM, "somebody", 50)).isFalse();
	}

	@Test
	void nobodyVotesTwiceOrForTheSubmitterAndWhoLeadsVotes() {
		rolls().forEach(RollTest::assertFair);
	}

	private static void assertFair(Roll roll) {
		for (String submitter : List.of("m0", "d1", "somebody")) {
			List<Voter> voters = roll.voters(ITEM, submitter);
			assertThat(voters).extracting(Voter::person).doesNotHaveDuplicates().doesNotContain(submitter);
			assertThat(voters).extracting(Voter::member).doesNotHaveDuplicates().doesNotContain(submitter);
			assertThat(voters).extracting(Voter::member)
				.noneMatch(roll.recusals().getOrDefault(ITEM, Set.of())::contains);
			roll.chair(ITEM, submitter).ifPresent(chair -> {
				assertThat(voters).extracting(Voter::person).contains(chair);
				assertThat(chair).isIn(roll.chair(), roll.actingChair());
			});
		}
	}

	@Test
	void aRecusalOrAnEmptySeatNeverMakesAQuorum() {
		rolls().forEach(RollTest::assertNoQuorumIsGained);
	}

	private static void assertNoQuorumIsGained(Roll roll) {
		for (int percent : new int[] { 1, 34, 50, 67, 100 }) {
			boolean before = roll.hasQuorum(ITEM, "somebody", percent);
			for (String member : roll.seats().keySet()) {
				assertThat(before || !recused(roll, member).hasQuorum(ITEM, "somebody", percent)).isTrue();
				assertThat(before || !left(roll, member).hasQuorum(ITEM, "somebody", percent)).isTrue();
				assertThat(before || !roll.hasQuorum(ITEM, member, percent)).isTrue();
			}
		}
	}

	@Test
	void aRecusalIsForOneItemOnly() {
		Roll roll = recused(new Roll(Map.of("m0", "m0"), Map.of(), "m0", null), "m0");
		assertThat(roll.voters(ITEM, "somebody")).isEmpty();
		assertThat(roll.chair(ITEM, "somebody")).isEmpty();
		assertThat(roll.voters("EAR-2026-0002", "somebody")).containsExactly(new Voter("m0", "m0"));
		assertThat(roll.chair("EAR-2026-0002", "somebody")).contains("m0");
	}

	@Test
	void theActingChairLeadsWhereTheChairSubmitted() {
		Roll roll = new Roll(Map.of("m0", "m0", "m1", "m1"), Map.of(), "m0", "m1");
		assertThat(roll.chair(ITEM, "m0")).contains("m1");
		assertThat(roll.chair(ITEM, "somebody")).contains("m0");
	}

	private static Roll roll(Random random) {
		Map<String, String> seats = new TreeMap<>();
		Set<String> recused = new TreeSet<>();
		for (int i = 0; i <= random.nextInt(9); i++) {
			int there = random.nextInt(4);
			seats.put("m" + i, (there == 0) ? null : (there == 1) ? "d" + i : "m" + i);
			if (random.nextInt(5) == 0) {
				recused.add("m" + i);
			}
		}
		return new Roll(seats, Map.of(ITEM, recused), random.nextBoolean() ? "m0" : null,
				random.nextBoolean() ? "m1" : null);
	}

	private static Roll recused(Roll roll, String member) {
		Set<String> more = new TreeSet<>(roll.recusals().getOrDefault(ITEM, Set.of()));
		more.add(member);
		return new Roll(roll.seats(), Map.of(ITEM, more), roll.chair(), roll.actingChair());
	}

	private static Roll left(Roll roll, String member) {
		Map<String, String> seats = new HashMap<>(roll.seats());
		seats.put(member, null);
		return new Roll(seats, roll.recusals(), roll.chair(), roll.actingChair());
	}

}
