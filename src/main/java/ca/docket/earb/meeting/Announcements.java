package ca.docket.earb.meeting;

import java.util.List;

import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/**
 * Tells the members of the board what becomes of a meeting, in their email and their
 * calendars.
 */
@Component
class Announcements {

	private static final String CANCELLED = "earb-meeting-cancelled";

	private final Meetings meetings;

	private final Items items;

	private final Attendance attendance;

	private final Directory directory;

	private final MeetingLetters letters;

	private final MeetingPapers papers;

	Announcements(Meetings meetings, Items items, Attendance attendance, Directory directory, MeetingLetters letters,
			MeetingPapers papers) {
		this.meetings = meetings;
		this.items = items;
		this.attendance = attendance;
		this.directory = directory;
		this.letters = letters;
		this.papers = papers;
	}

	/** Sends the agenda of a meeting for the first time, or as it is now. */
	void agenda(String number) {
		this.meetings.state(number, "announced");
		Meeting meeting = this.meetings.nextInvitation(number);
		List<Item> open = this.items.open(number);
		this.papers.fileAgenda(meeting, open);
		List<Person> members = this.attendance.members();
		members.forEach(member -> {
			this.letters.invite(meeting, (meeting.sequence() == 0) ? "earb-agenda" : "earb-agenda-changed",
					key(meeting, member), member, open);
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

	/** Who had an invitation gets it cancelled; the others are told too. */
	void cancelled(String number, List<Moved> moved) {
		Meeting meeting = this.meetings.nextInvitation(number);
		List<String> invited = this.meetings.invited(number);
		this.attendance.members()
			.stream()
			.filter(member -> !invited.contains(member.id()))
			.forEach(member -> this.letters.tell(meeting, CANCELLED, key(meeting, member), member, moved));
		invited.forEach(person -> this.directory.find(person)
			.ifPresent(reader -> this.letters.uninvite(meeting, CANCELLED, key(meeting, reader), reader, moved)));
	}

	/** These items could not be dealt with. */
	void noQuorum(Meeting meeting, List<Moved> moved) {
		this.attendance.members()
			.forEach(member -> this.letters.tell(meeting, "earb-no-quorum", "no quorum " + member.id(), member, moved));
	}

	/** Somebody is no longer a member. */
	private void uninvite(Meeting meeting, String former) {
		this.meetings.uninvited(meeting.number(), former);
		this.directory.find(former)
			.ifPresent(person -> this.letters.uninvite(meeting, "earb-uninvited", key(meeting, person), person,
					List.of()));
	}

	private static String key(Meeting meeting, Person reader) {
		return "invitation " + meeting.sequence() + " " + reader.id();
	}

}
