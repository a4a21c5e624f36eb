package ca.docket.earb.meeting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who sits in a meeting.
 *
 * @param seats of all members: who sits there, the member or a delegate; null for nobody
 * @param recusals the members whose seats take no part, by case number
 * @param chair of the board, where one of the chairs is there; else null
 * @param actingChair a member who leads where the chair does not; null for nobody
 */
record Roll(Map<String, String> seats, Map<String, Set<String>> recusals, String chair, String actingChair) {

	/** Before the meeting. */
	static final Roll NOBODY = new Roll(Map.of(), Map.of(), null, null);

	Roll {
		seats = new TreeMap<>(seats);
	}

	/**
	 * How many voices a board of so many members needs to decide: that percentage of
	 * them, and never none.
	 */
	static int quorum(int members, int percent) {
		return Math.max(1, (members * percent + 99) / 100);
	}

	/** Who votes on a case. Its submitter never does, nor does anybody for them. */
	List<Voter> voters(String caseNumber, String submitter) {
		Set<String> out = this.recusals.getOrDefault(caseNumber, Set.of());
		return seated().filter(voter -> !out.contains(voter.member()))
			.filter(voter -> !voter.member().equals(submitter) && !voter.person().equals(submitter))
			.toList();
	}

	/** Who is there and does not vote on a case. */
	List<Voter> recused(String caseNumber, String submitter) {
		List<Voter> voters = voters(caseNumber, submitter);
		return seated().filter(seat -> !voters.contains(seat)).toList();
	}

	/** Who is there, by member. */
	private Stream<Voter> seated() {
		return this.seats.entrySet()
			.stream()
			.filter(seat -> seat.getValue() != null)
			.map(seat -> new Voter(seat.getValue(), seat.getKey()));
	}

	/** Who leads a case: the chair, else the acting chair; empty where neither may. */
	Optional<String> chair(String caseNumber, String submitter) {
		List<String> voters = voters(caseNumber, submitter).stream().map(Voter::person).toList();
		return Stream.of(this.chair, this.actingChair).filter(Objects::nonNull).filter(voters::contains).findFirst();
	}

	/** Whether enough are left for a case. */
	boolean hasQuorum(String caseNumber, String submitter, int percent) {
		return voters(caseNumber, submitter).size() >= quorum(this.seats.size(), percent);
	}

}
