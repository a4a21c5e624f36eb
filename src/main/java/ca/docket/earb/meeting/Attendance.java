package ca.docket.earb.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.engine.Objection;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/** Who is on the board, and who takes part in which item. */
@Component
public class Attendance {

	private static final String MEMBERS = "earb-members";

	private static final String CHAIRS = "earb-chairs";

	private final Items items;

	private final Meetings meetings;

	private final Cases cases;

	private final Directory directory;

	private final PolicyTerms<BoardTerms> terms;

	Attendance(Items items, Meetings meetings, Cases cases, Directory directory, PolicyTerms<BoardTerms> terms) {
		this.items = items;
		this.meetings = meetings;
		this.cases = cases;
		this.directory = directory;
		this.terms = terms;
	}

	/** The members of the board today; the chair is one of them. */
	List<Person> members() {
		return this.directory.members(MEMBERS);
	}

	/**
	 * Who votes on a case at the meeting that it was on last: present or represented,
	 * unrecused, never the submitter; by member. Nobody before the meeting.
	 */
	public List<Voter> voters(String caseNumber) {
		return this.items.latest(caseNumber).map(item -> voters(item, roll(item))).orElse(List.of());
	}

	/** Who sits at the meeting but does not vote on a case, by member. */
	public List<Voter> recused(String caseNumber) {
		return this.items.latest(caseNumber)
			.map(item -> roll(item).recused(caseNumber, submitter(caseNumber)))
			.orElse(List.of());
	}

	/**
	 * The id of who leads the item: the chair, else the acting chair; empty where neither
	 * may, and before the meeting.
	 */
	public Optional<String> chair(String caseNumber) {
		return this.items.latest(caseNumber).flatMap(item -> chair(item, roll(item)));
	}

	/** What speaks against the answers of a meeting's form. */
	List<Objection> objections(Meeting meeting, Map<String, Object> answers) {
		RollReader reader = reader();
		Roll roll = reader.read(answers);
		List<Item> open = this.items.open(meeting.number());
		Set<String> own = open.stream().map(Item::caseNumber).collect(Collectors.toSet());
		roll.recusals()
			.keySet()
			.stream()
			.filter(number -> !own.contains(number))
			.forEach(number -> reader.object("foreign", number));
		open.stream()
			.filter(item -> hasQuorum(item, roll) && chair(item, roll).isEmpty())
			.forEach(item -> reader.object((roll.actingChair() == null) ? "no-chair" : "acting-chair-out",
					item.caseNumber()));
		return reader.objections();
	}

	/** Keeps who is there; the meeting is being held from now on. */
	Roll keep(Meeting meeting, Map<String, Object> answers) {
		Roll roll = reader().read(answers);
		this.meetings.held(meeting.number(), roll);
		return roll;
	}

	private Roll roll(Item item) {
		return this.meetings.roll(item.meeting());
	}

	List<Voter> voters(Item item, Roll roll) {
		return roll.voters(item.caseNumber(), submitter(item.caseNumber()));
	}

	Optional<String> chair(Item item, Roll roll) {
		return roll.chair(item.caseNumber(), submitter(item.caseNumber()));
	}

	boolean hasQuorum(Item item, Roll roll) {
		return roll.hasQuorum(item.caseNumber(), submitter(item.caseNumber()), this.terms.latest().quorumPercent());
	}

	/** What a board of so many members needs, by the terms that hold now. */
	int quorum(int members) {
		return Roll.quorum(members, this.terms.latest().quorumPercent());
	}

	private RollReader reader() {
		return new RollReader(members(), this.directory.members(CHAIRS), this.directory::named);
	}

	private String submitter(String caseNumber) {
		return this.cases.find(caseNumber).map(Case::submitter).orElse("");
	}

}
