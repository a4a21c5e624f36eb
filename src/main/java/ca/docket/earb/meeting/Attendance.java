package ca.docket.earb.meeting;

import java.util.List;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/** Who is on the board, and who takes part in which item. */
@Component
public class Attendance {

	static final String MEMBERS = "earb-members";

	static final String CHAIRS = "earb-chairs";

	private final Items items;

	private final Meetings meetings;

	private final Rolls rolls;

	private final Cases cases;

	private final Directory directory;

	Attendance(Items items, Meetings meetings, Rolls rolls, Cases cases, Directory directory) {
		this.items = items;
		this.meetings = meetings;
		this.rolls = rolls;
		this.cases = cases;
		this.directory = directory;
	}

	/** The members of the board today, by id; the chair is one of them. */
	public List<Person> members() {
		return this.directory.members(MEMBERS);
	}

	/**
	 * Who votes on a case at the meeting that it was on last: present or represented,
	 * unrecused, never the submitter; by member. Nobody before the meeting.
	 */
	public List<Voter> voters(String caseNumber) {
		return this.items.latest(caseNumber)
			.map(item -> roll(item).voters(caseNumber, submitter(caseNumber)))
			.orElse(List.of());
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
		return this.items.latest(caseNumber).flatMap(item -> roll(item).chair(caseNumber, submitter(caseNumber)));
	}

	private Roll roll(Item item) {
		return this.rolls.of(this.meetings.find(item.meeting()).orElseThrow());
	}

	private String submitter(String caseNumber) {
		return this.cases.find(caseNumber).map(Case::submitter).orElse("");
	}

}
