package ca.docket.earb.meeting;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.Wording;
import ca.docket.notice.Letters;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/**
 * Tells the members of the board what becomes of a meeting, in their emails and their
 * calendars.
 */
@Component
class Announcements {

	private final Meetings meetings;

	private final Items items;

	private final Directory directory;

	private final Letters letters;

	private final MeetingPapers papers;

	private final Wording wording;

	private final Office office;

	private final Clock clock;

	Announcements(Meetings meetings, Items items, Directory directory, Letters letters, MeetingPapers papers,
			Wording wording, Office office, Clock clock) {
		this.meetings = meetings;
		this.items = items;
		this.directory = directory;
		this.letters = letters;
		this.papers = papers;
		this.wording = wording;
		this.office = office;
		this.clock = clock;
	}

	/** Sends the agenda of a meeting for the first time, or as it is now. */
	void agenda(String number) {
		this.meetings.state(number, "announced");
		Meeting meeting = next(number);
		List<Item> open = this.items.open(number);
		this.papers.fileAgenda(meeting, open);
		List<Person> members = this.directory.members(Attendance.MEMBERS);
		members.forEach(member -> {
			this.letters.invite((meeting.sequence() == 0) ? "earb-agenda" : "earb-agenda-changed", number,
					key(meeting, member), member, values(meeting, open, member.language()),
					invitation(meeting, open, member.language()).request(member));
			this.meetings.invited(number, member.id());
		});
		this.meetings.invited(number)
			.stream()
			.filter(invited -> members.stream().noneMatch(member -> member.id().equals(invited)))
			.forEach(former -> uninvite(meeting, former));
	}

	/** Something is on the agenda now, or no longer; who has it gets it as it is. */
	void changed(String number) {
		if (this.meetings.find(number).orElseThrow().announced()) {
			agenda(number);
		}
	}

	/**
	 * Who had an invitation gets it cancelled; the others are told too.
	 * @param reason as a person gave it; empty where nobody did
	 */
	void cancelled(String number, List<Moved> moved, String reason) {
		Meeting meeting = next(number);
		List<String> invited = this.meetings.invited(number);
		this.directory.members(Attendance.MEMBERS)
			.stream()
			.filter(member -> !invited.contains(member.id()))
			.forEach(member -> this.letters.write("earb-meeting-cancelled", number, key(meeting, member), member,
					cancelled(meeting, moved, reason, member.language())));
		invited.forEach(person -> this.directory.find(person)
			.ifPresent(reader -> this.letters.invite("earb-meeting-cancelled", number, key(meeting, reader), reader,
					cancelled(meeting, moved, reason, reader.language()),
					invitation(meeting, List.of(), reader.language()).cancel(reader))));
	}

	/** These items could not be dealt with. */
	void noQuorum(Meeting meeting, List<Moved> moved) {
		this.directory.members(Attendance.MEMBERS).forEach(member -> {
			Map<String, Object> values = values(meeting, List.of(), member.language());
			values.put("moved", lines(moved, member.language()));
			this.letters.write("earb-no-quorum", meeting.number(), "no quorum " + member.id(), member, values);
		});
	}

	/** Somebody is no longer a member. */
	private void uninvite(Meeting meeting, String former) {
		this.meetings.uninvited(meeting.number(), former);
		this.directory.find(former)
			.ifPresent(person -> this.letters.invite("earb-uninvited", meeting.number(), key(meeting, person), person,
					values(meeting, List.of(), person.language()),
					invitation(meeting, List.of(), person.language()).cancel(person)));
	}

	private Meeting next(String number) {
		this.meetings.nextSequence(number);
		return this.meetings.find(number).orElseThrow();
	}

	private static String key(Meeting meeting, Person reader) {
		return "invitation " + meeting.sequence() + " " + reader.id();
	}

	private Invitation invitation(Meeting meeting, List<Item> open, Locale language) {
		StringBuilder text = new StringBuilder();
		open.forEach(item -> text.append(item.caseNumber()).append(' ').append(item.title()).append('\n'));
		text.append(this.office.link("/cases/" + meeting.number()));
		return new Invitation(meeting, this.clock.instant(), this.office.mailFrom(), this.office.name(),
				this.wording.of("earb-meeting.summary", language), text.toString(),
				this.office.link("/cases/" + meeting.number()));
	}

	private Map<String, Object> cancelled(Meeting meeting, List<Moved> moved, String reason, Locale language) {
		Map<String, Object> values = values(meeting, List.of(), language);
		values.put("moved", lines(moved, language));
		values.put("reason", reason.lines().toList());
		return values;
	}

	private Map<String, Object> values(Meeting meeting, List<Item> open, Locale language) {
		Map<String, Object> values = new HashMap<>();
		values.put("when", this.wording.moment(meeting.startsAt(), language));
		values.put("place", meeting.place());
		values.put("link", this.office.link("/cases/" + meeting.number()).toString());
		values.put("items", open.stream().map(this::line).toList());
		return values;
	}

	private Map<String, String> line(Item item) {
		return Map.of("number", item.caseNumber(), "title", item.title(), "link",
				this.office.link("/cases/" + item.caseNumber()).toString());
	}

	private List<Map<String, String>> lines(List<Moved> moved, Locale language) {
		return moved.stream().map(one -> {
			Map<String, String> line = new HashMap<>(line(one.item()));
			line.put("when", this.wording.moment(one.to().startsAt(), language));
			return line;
		}).toList();
	}

}
