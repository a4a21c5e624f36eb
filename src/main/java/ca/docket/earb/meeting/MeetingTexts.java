package ca.docket.earb.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/** What the page and the forms of a meeting show of it. */
@Component
class MeetingTexts {

	private static final String NOTHING = "–";

	private final Meetings meetings;

	private final Items items;

	private final Attendance attendance;

	private final MeetingLines lines;

	private final Wording wording;

	MeetingTexts(Meetings meetings, Items items, Attendance attendance, MeetingLines lines, Wording wording) {
		this.meetings = meetings;
		this.items = items;
		this.attendance = attendance;
		this.lines = lines;
		this.wording = wording;
	}

	List<Fact> facts(Meeting meeting, Locale language) {
		String agenda = this.items.of(meeting.number())
			.stream()
			.filter(item -> !Set.of("moved", "removed").contains(item.state()))
			.map(MeetingTexts::label)
			.collect(Collectors.joining("\n"));
		return List.of(
				new Fact(this.wording.of("earb-meeting.when", language),
						this.wording.moment(meeting.startsAt(), language)),
				new Fact(this.wording.of("earb-meeting.place", language), meeting.place()),
				new Fact(this.wording.of("earb-meeting.agenda", language), agenda.isEmpty() ? NOTHING : agenda));
	}

	/** For all forms of a meeting; they name what they need. */
	Map<String, Object> shown(Meeting meeting, Locale language) {
		List<Item> open = this.items.open(meeting.number());
		List<Person> members = this.attendance.members();
		Map<String, Object> shown = new HashMap<>();
		shown.put("when", this.wording.moment(meeting.startsAt(), language));
		shown.put("where", FormValues.plain(meeting.place()));
		shown.put("agenda", lines(open.stream().map(MeetingTexts::line).toList()));
		shown.put("itemOptions", open.stream().map(item -> option(item.caseNumber(), label(item))).toList());
		shown.put("laterOptions", this.meetings.after(meeting.startsAt())
			.stream()
			.flatMap(later -> this.items.open(later.number()).stream())
			.map(item -> option(item.caseNumber(), label(item) + ", " + this.wording.moment(item.startsAt(), language)))
			.toList());
		shown.put("memberOptions", members.stream().map(member -> option(member.id(), member.name())).toList());
		shown.put("members", members.size());
		shown.put("quorum", this.attendance.quorum(members.size()));
		shown.put("outcomes",
				lines(this.lines.outcomes(meeting, this.meetings.roll(meeting.number()))
					.stream()
					.map(outcome -> line(outcome, language))
					.toList()));
		return shown;
	}

	private static String line(Item item) {
		return "%d. [%s](/cases/%s) %s".formatted(item.position(), item.caseNumber(), item.caseNumber(),
				FormValues.plain(item.title()));
	}

	private static String line(MeetingLines.Outcome outcome, Locale language) {
		return "- **%s** %s: %s".formatted(outcome.number(), FormValues.plain(outcome.title()),
				language.getLanguage().equals("fr") ? outcome.french() : outcome.english());
	}

	private static String lines(List<String> lines) {
		return lines.isEmpty() ? NOTHING : String.join("\n", lines);
	}

	private static String label(Item item) {
		return item.caseNumber() + " " + item.title();
	}

	private static Map<String, Object> option(String value, String label) {
		return Map.of("value", value, "label", label);
	}

}
