package ca.docket.earb.meeting;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;

/** What the forms of a meeting show above their questions, and offer in them. */
@Component
class MeetingFormValues implements FormValues {

	private final Meetings meetings;

	private final Items items;

	private final Attendance attendance;

	private final Rolls rolls;

	private final MeetingPapers papers;

	private final BoardTerms terms;

	private final Timing timing;

	private final Wording wording;

	MeetingFormValues(Meetings meetings, Items items, Attendance attendance, Rolls rolls, MeetingPapers papers,
			BoardTerms terms, Timing timing, Wording wording) {
		this.meetings = meetings;
		this.items = items;
		this.attendance = attendance;
		this.rolls = rolls;
		this.papers = papers;
		this.terms = terms;
		this.timing = timing;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "earb-meeting";
	}

	@Override
	public Map<String, Object> shown(String processInstanceId, String taskDefinitionKey, Locale language) {
		Meeting meeting = this.meetings.of(processInstanceId);
		Map<String, Object> shown = new HashMap<>();
		shown.put("number", meeting.number());
		shown.put("when", this.wording.moment(meeting.startsAt(), language));
		shown.put("where", FormValues.plain(meeting.place()));
		if (taskDefinitionKey.equals("Activity_ConfirmMinutes")) {
			minutes(meeting, language, shown);
		}
		else {
			agenda(meeting, language, shown);
		}
		if (taskDefinitionKey.equals("Activity_RecordAttendance")) {
			attendance(language, shown);
		}
		return shown;
	}

	@Override
	public Map<String, Object> prefilled(String processInstanceId, String taskDefinitionKey) {
		if (!taskDefinitionKey.equals("Activity_ChangeAgenda")) {
			return Map.of();
		}
		Meeting meeting = this.meetings.of(processInstanceId);
		return Map.of("meetingDay", this.timing.day(meeting.startsAt()).toString(), "meetingTime",
				this.timing.time(meeting.startsAt()).toString(), "meetingMinutes",
				(int) Duration.between(meeting.startsAt(), meeting.endsAt()).toMinutes(), "place", meeting.place());
	}

	private void agenda(Meeting meeting, Locale language, Map<String, Object> shown) {
		List<Item> open = this.items.open(meeting.number());
		shown.put("agenda", open.isEmpty() ? this.wording.of("earb-meeting.nothing", language)
				: open.stream().map(MeetingFormValues::line).collect(Collectors.joining("\n")));
		shown.put("itemOptions", open.stream().map(item -> option(item.caseNumber(), label(item))).toList());
		shown.put("laterOptions", this.meetings.after(meeting.startsAt())
			.stream()
			.flatMap(later -> this.items.open(later.number()).stream())
			.map(item -> option(item.caseNumber(), label(item) + ", " + this.wording.moment(item.startsAt(), language)))
			.toList());
	}

	private void attendance(Locale language, Map<String, Object> shown) {
		shown.put("memberOptions",
				this.attendance.members().stream().map(member -> option(member.id(), member.name())).toList());
		int members = this.attendance.members().size();
		shown.put("quorumRule", this.wording.of("earb-meeting.quorum", language,
				new Quorum(members, this.terms.latest().quorumPercent()).least(), members));
	}

	private void minutes(Meeting meeting, Locale language, Map<String, Object> shown) {
		Roll roll = this.rolls.of(meeting);
		shown.put("attendance",
				this.papers.seats(roll)
					.stream()
					.map(seat -> "- " + seat(seat, language))
					.collect(Collectors.joining("\n")));
		String outcomes = this.papers.outcomes(meeting, roll)
			.stream()
			.map(line -> "- **%s** %s: %s".formatted(line.number(), FormValues.plain(line.title()),
					language.getLanguage().equals("fr") ? line.french() : line.english()))
			.collect(Collectors.joining("\n"));
		shown.put("outcomes", outcomes.isEmpty() ? this.wording.of("earb-meeting.nothing", language) : outcomes);
	}

	private String seat(MeetingPapers.SeatLine seat, Locale language) {
		return this.wording.of("earb-meeting.seat." + seat.there(), language, FormValues.plain(seat.member()),
				FormValues.plain(seat.delegate()));
	}

	private static String line(Item item) {
		return "%d. [%s](/cases/%s) %s".formatted(item.position(), item.caseNumber(), item.caseNumber(),
				FormValues.plain(item.title()));
	}

	private static String label(Item item) {
		return item.caseNumber() + " " + item.title();
	}

	private static Map<String, Object> option(String value, String label) {
		return Map.of("value", value, "label", label);
	}

}
