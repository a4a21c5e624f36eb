package ca.docket.earb.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who is there.
 *
 * @param seats who sits for each member; null for nobody
 * @param recused members who take no part in the item
 */
record Sitting(String chair, String actingChair, Map<String, String> seats, Set<String> recused) {

	/** All for themselves. */
	static Sitting full() {
		Map<String, String> seats = new TreeMap<>();
		BoardSteps.BOARD.forEach(member -> seats.put(member, member));
		return new Sitting("chair", null, seats, Set.of());
	}

	Sitting seat(String member, String person) {
		Map<String, String> others = new TreeMap<>(this.seats);
		others.put(member, person);
		String chair = member.equals("chair") && person == null ? null : this.chair;
		return new Sitting(chair, this.actingChair, others, this.recused);
	}

	Sitting acting(String member) {
		return new Sitting(this.chair, member, this.seats, this.recused);
	}

	Sitting recused(String... members) {
		return new Sitting(this.chair, this.actingChair, this.seats, Set.of(members));
	}

	/** As a meeting keeps it. */
	Map<String, Object> roll(String caseNumber) {
		Map<String, Object> roll = new HashMap<>(
				Map.of("seats", this.seats, "recusals", Map.of(caseNumber, this.recused)));
		roll.put("chair", this.chair);
		roll.put("actingChair", this.actingChair);
		return roll;
	}

}
