package ca.docket.earb.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.Office;
import ca.docket.casefile.Wording;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** What papers and forms say of a meeting, line by line. */
@Component
class MeetingLines {

	private final Items items;

	private final Attendance attendance;

	private final ModelTexts texts;

	private final Wording wording;

	private final Office office;

	MeetingLines(Items items, Attendance attendance, ModelTexts texts, Wording wording, Office office) {
		this.items = items;
		this.attendance = attendance;
		this.texts = texts;
		this.wording = wording;
		this.office = office;
	}

	/** For a template: which meeting, when and where. */
	Map<String, Object> head(Meeting meeting) {
		Map<String, Object> values = new HashMap<>();
		values.put("office", this.office.name());
		values.put("number", meeting.number());
		values.put("when", this.wording.moment(meeting.startsAt(), Locale.ENGLISH));
		values.put("quand", this.wording.moment(meeting.startsAt(), Locale.FRENCH));
		values.put("place", meeting.place());
		return values;
	}

	/**
	 * A seat.
	 *
	 * @param there {@code yes}, {@code delegate} or {@code no}
	 */
	public record Seat(String member, String there, String delegate) {
	}

	List<Seat> seats(Roll roll) {
		List<Seat> lines = new ArrayList<>();
		roll.seats().forEach((member, person) -> {
			String there = member.equals(person) ? "yes" : (person != null) ? "delegate" : "no";
			lines.add(new Seat(name(member), there, there.equals("delegate") ? name(person) : ""));
		});
		return lines;
	}

	/**
	 * What became of an item.
	 *
	 * @param voters how many could vote
	 * @param members of the board
	 * @param needed how many make a quorum
	 */
	public record Outcome(String number, String title, String english, String french, int voters, int members,
			int needed, String recused, String chair) {
	}

	List<Outcome> outcomes(Meeting meeting, Roll roll) {
		return this.items.of(meeting.number())
			.stream()
			.filter(item -> Set.of("called", "settled", "no-quorum").contains(item.state()))
			.map(item -> outcome(meeting, item, roll))
			.toList();
	}

	private Outcome outcome(Meeting meeting, Item item, Roll roll) {
		int members = roll.seats().size();
		String recused = roll.recusals()
			.getOrDefault(item.caseNumber(), Set.of())
			.stream()
			.map(this::name)
			.sorted()
			.collect(Collectors.joining(", "));
		return new Outcome(item.caseNumber(), item.title(), outcome(meeting, item, Locale.ENGLISH),
				outcome(meeting, item, Locale.FRENCH), this.attendance.voters(item, roll).size(), members,
				this.attendance.quorum(members), recused, this.attendance.chair(item, roll).map(this::name).orElse(""));
	}

	private String outcome(Meeting meeting, Item item, Locale language) {
		return item.state().equals("settled")
				? this.texts.ofInstance(meeting.processInstanceId(), "earb-meeting", language)
					.answer("decision", item.outcome())
				: this.wording.of("earb-meeting.item." + item.state(), language);
	}

	/** Empty for nobody. */
	String name(String person) {
		return (person == null) ? "" : this.wording.person(person);
	}

}
