package ca.docket.earb.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import ca.docket.security.Person;

/**
 * Reads who is there from the answers of the form {@code earb-attendance}.
 *
 * @param members of the board
 * @param chairs those of them who lead it
 * @param lookUp finds somebody of the office by sign-in name or address
 */
record RollReader(List<Person> members, List<String> chairs, Function<String, Optional<Person>> lookUp) {

	/** The fields that it reads. */
	static final Set<String> FIELDS = Set.of("present", "delegates", "recusals", "actingChair");

	/** What is wrong, as a sentence of {@code messages/checks}. */
	static class Refused extends RuntimeException {

		final String key;

		final transient Object[] details;

		Refused(String key, Object... details) {
			super(key);
			this.key = "earb-attendance." + key;
			this.details = details;
		}

	}

	/**
	 * Reads the answers.
	 * @throws Refused where they can't be
	 */
	Roll read(Map<String, Object> answers) {
		Set<String> present = new HashSet<>();
		list(answers, "present").forEach(member -> present.add(member.toString()));
		Map<String, String> seats = new TreeMap<>();
		this.members.forEach(member -> seats.put(member.id(), present.contains(member.id()) ? member.id() : null));
		present.forEach(this::requireMember);
		list(answers, "delegates").forEach(row -> seat((Map<?, ?>) row, seats));
		Map<String, Set<String>> recusals = new TreeMap<>();
		list(answers, "recusals").forEach(row -> recuse((Map<?, ?>) row, seats, recusals));
		String chair = this.chairs.stream().filter(present::contains).findFirst().orElse(null);
		return new Roll(seats, recusals, chair, actingChair(answers.get("actingChair"), present, chair));
	}

	private void seat(Map<?, ?> row, Map<String, String> seats) {
		String member = String.valueOf(row.get("member"));
		requireMember(member);
		if (member.equals(seats.get(member))) {
			throw new Refused("delegate-of-present", name(member));
		}
		if (seats.get(member) != null) {
			throw new Refused("two-delegates", name(member));
		}
		Person delegate = this.lookUp.apply(String.valueOf(row.get("delegate")).strip())
			.orElseThrow(() -> new Refused("unknown-person", row.get("delegate")));
		if (seats.containsKey(delegate.id())) {
			throw new Refused("delegate-is-member", delegate.name());
		}
		if (seats.containsValue(delegate.id())) {
			throw new Refused("delegate-twice", delegate.name());
		}
		seats.put(member, delegate.id());
	}

	private void recuse(Map<?, ?> row, Map<String, String> seats, Map<String, Set<String>> recusals) {
		String member = String.valueOf(row.get("recused"));
		requireMember(member);
		if (seats.get(member) == null) {
			throw new Refused("recusal-of-absent", name(member));
		}
		recusals.computeIfAbsent(String.valueOf(row.get("item")), item -> new TreeSet<>()).add(member);
	}

	private String actingChair(Object answer, Set<String> present, String chair) {
		if (answer == null || answer.equals("")) {
			return null;
		}
		String member = answer.toString();
		requireMember(member);
		if (!present.contains(member)) {
			throw new Refused("acting-chair-absent", name(member));
		}
		if (member.equals(chair)) {
			throw new Refused("acting-chair-is-chair", name(member));
		}
		return member;
	}

	/**
	 * Every item with a quorum needs somebody who leads it.
	 * @param submitters of the items, by case number
	 * @throws Refused where nobody does
	 */
	void requireChair(Roll roll, Map<String, String> submitters, int quorumPercent) {
		Map<String, String> ordered = new LinkedHashMap<>(submitters);
		ordered.forEach((item, submitter) -> {
			if (roll.hasQuorum(item, submitter, quorumPercent) && roll.chair(item, submitter).isEmpty()) {
				throw new Refused((roll.actingChair() == null) ? "no-chair" : "acting-chair-out", item);
			}
		});
	}

	private void requireMember(String person) {
		if (this.members.stream().noneMatch(member -> member.id().equals(person))) {
			throw new Refused("no-member", person);
		}
	}

	private String name(String person) {
		return this.members.stream()
			.filter(member -> member.id().equals(person))
			.map(Person::name)
			.findFirst()
			.orElse(person);
	}

	private static List<Object> list(Map<String, Object> answers, String field) {
		return (answers.get(field) instanceof List<?> list) ? new ArrayList<>(list) : List.of();
	}

}
