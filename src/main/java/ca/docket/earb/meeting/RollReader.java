package ca.docket.earb.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import ca.docket.engine.Objection;
import ca.docket.engine.PlainValues;
import ca.docket.security.Person;

/**
 * Reads who is there from the answers of the form {@code earb-attendance}, once. What
 * cannot be is left out, and objected to.
 */
class RollReader {

	private final Map<String, Person> members = new TreeMap<>();

	private final List<Person> chairs;

	private final Function<String, Optional<Person>> lookUp;

	/** Of all members: who sits there; null for nobody. */
	private final Map<String, String> seats = new TreeMap<>();

	private final Map<String, Set<String>> recusals = new TreeMap<>();

	private final List<Objection> objections = new ArrayList<>();

	/**
	 * For the board of today.
	 * @param chairs those members who lead it
	 * @param lookUp finds somebody of the office by sign-in name or address
	 */
	RollReader(List<Person> members, List<Person> chairs, Function<String, Optional<Person>> lookUp) {
		members.forEach(member -> this.members.put(member.id(), member));
		this.chairs = chairs;
		this.lookUp = lookUp;
	}

	Roll read(Map<String, Object> answers) {
		Set<String> present = new TreeSet<>();
		PlainValues.items(answers.get("present")).forEach(member -> present.add(member.toString()));
		this.members.keySet().forEach(member -> this.seats.put(member, present.contains(member) ? member : null));
		PlainValues.rows(answers.get("delegates")).forEach(this::seat);
		PlainValues.rows(answers.get("recusals")).forEach(this::recuse);
		String chair = this.chairs.stream().map(Person::id).filter(this::isPresent).findFirst().orElse(null);
		return new Roll(this.seats, this.recusals, chair, actingChair(answers.get("actingChair"), chair));
	}

	/** What could not be. */
	List<Objection> objections() {
		return this.objections;
	}

	void object(String why, Object about) {
		this.objections.add(Objection.of("earb-attendance." + why, about));
	}

	/** That a person is known is seen to elsewhere. */
	private void seat(Map<?, ?> row) {
		String member = String.valueOf(row.get("member"));
		Optional<Person> delegate = this.lookUp.apply(String.valueOf(row.get("delegate")).strip());
		if (!this.members.containsKey(member) || delegate.isEmpty()) {
			return;
		}
		String id = delegate.get().id();
		if (isPresent(member)) {
			object("delegate-of-present", name(member));
		}
		else if (this.seats.get(member) != null) {
			object("two-delegates", name(member));
		}
		else if (this.members.containsKey(id)) {
			object("delegate-is-member", delegate.get().name());
		}
		else if (this.seats.containsValue(id)) {
			object("delegate-twice", delegate.get().name());
		}
		else {
			this.seats.put(member, id);
		}
	}

	private void recuse(Map<?, ?> row) {
		String member = String.valueOf(row.get("recused"));
		if (this.seats.get(member) != null) {
			this.recusals.computeIfAbsent(String.valueOf(row.get("item")), item -> new TreeSet<>()).add(member);
		}
		else {
			object("recusal-of-absent", name(member));
		}
	}

	private String actingChair(Object answer, String chair) {
		if (answer == null || answer.equals("")) {
			return null;
		}
		String member = answer.toString();
		if (member.equals(chair)) {
			object("acting-chair-is-chair", name(member));
			return null;
		}
		if (!isPresent(member)) {
			object("acting-chair-absent", name(member));
			return null;
		}
		return member;
	}

	private boolean isPresent(String member) {
		return member.equals(this.seats.get(member));
	}

	private String name(String member) {
		return Optional.ofNullable(this.members.get(member)).map(Person::name).orElse(member);
	}

}
