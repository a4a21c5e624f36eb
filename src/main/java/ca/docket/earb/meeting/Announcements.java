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

	private final Meetings meetings;

	private final Items items;

	private final Directory directory;

	private final MeetingLetters letters;

	private final MeetingPapers papers;

	Announcements(Meetings meetings, Items items, Directory directory, MeetingLetters letters, MeetingPapers papers) {
		this.meetings = meetings;
		this.items = items;
		this.directory = directory;
		this.letters = letters;
		this.papers = papers;
	}

	/** Sends the agenda of a meeting for the first time, or as it is now. */
	void agenda(String number) {
		this.meetings.state(number, "announced");
		Meeting meeting = next(number);
		List<Item> open = this.items.open(number);
		this.papers.fileAgenda(meeting, open);
		MeetingLetters.About about = this.letters.about(meeting).items(open);
		List<Person> members = this.directory.members(Attendance.MEMBERS);
		members.forEach(member -> {
			about.invite((meeting.sequence() == 0) ? "earb-agenda" : "earb-agenda-changed", key(meeting, member),
					member, open);
			this.meetings.invited(number, member.id());
		});
		this.meetings.invited(number)
			.stream()
			.filter(invited -> members.stream().noneMatch(member -> member.id().equals(invited)))
			.forEach(former -> uninvite(meeting, about, former));
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
		MeetingLetters.About about = this.letters.about(meeting).moved(moved).reason(reason);
		List<String> invited = this.meetings.invited(number);
		this.directory.members(Attendance.MEMBERS)
			.stream()
			.filter(member -> !invited.contains(member.id()))
			.forEach(member -> about.tell("earb-meeting-cancelled", key(meeting, member), member));
		invited.forEach(person -> this.directory.find(person)
			.ifPresent(reader -> about.uninvite("earb-meeting-cancelled", key(meeting, reader), reader)));
	}

	/** These items could not be dealt with. */
	void noQuorum(Meeting meeting, List<Moved> moved) {
		MeetingLetters.About about = this.letters.about(meeting).moved(moved);
		this.directory.members(Attendance.MEMBERS)
			.forEach(member -> about.tell("earb-no-quorum", "no quorum " + member.id(), member));
	}

	/** Somebody is no longer a member. */
	private void uninvite(Meeting meeting, MeetingLetters.About about, String former) {
		this.meetings.uninvited(meeting.number(), former);
		this.directory.find(former).ifPresent(person -> about.uninvite("earb-uninvited", key(meeting, person), person));
	}

	private Meeting next(String number) {
		this.meetings.nextSequence(number);
		return this.meetings.find(number).orElseThrow();
	}

	private static String key(Meeting meeting, Person reader) {
		return "invitation " + meeting.sequence() + " " + reader.id();
	}

}
