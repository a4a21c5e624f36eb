package ca.docket.earb.meeting;

import java.net.URI;
import java.time.Instant;

import ca.docket.notice.ICalendar;
import ca.docket.security.Person;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * A meeting in the calendar of one member (RFC 5545, 5546): all times are in UTC, answers
 * are not asked for.
 *
 * @param meeting with the sequence that this invitation has
 * @param stamp when it is written
 * @param organizer the office's address for emails
 * @param office its name
 * @param summary one line
 * @param page of the meeting
 */
record Invitation(Meeting meeting, Instant stamp, String organizer, String office, String summary, String description,
		URI page) {

	/** New, or changed. */
	String request(Person to) {
		return write(to, ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_CONFIRMED);
	}

	/** It goes from the calendar. */
	String cancel(Person to) {
		return write(to, ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED);
	}

	private String write(Person to, Method method, Status status) {
		VEvent event = new VEvent(false);
		event.add(new Uid(this.meeting.processInstanceId() + "@docket"));
		event.add(new DtStamp(this.stamp));
		event.add(new Sequence(this.meeting.sequence()));
		event.add(new DtStart<>(this.meeting.startsAt()));
		event.add(new DtEnd<>(this.meeting.endsAt()));
		event.add(new Summary(this.summary));
		event.add(new Description(this.description));
		event.add(new Location(this.meeting.place()));
		event.add(new Url(this.page));
		event.add(status);
		event.add(new Organizer(mailto(this.organizer)).withParameter(new Cn(this.office)).getFluentTarget());
		event.add(attendee(to));
		return ICalendar.text("Meetings", method, event);
	}

	private static Property attendee(Person to) {
		return new Attendee(mailto(to.email())).withParameter(new Cn(to.name()))
			.withParameter(Role.REQ_PARTICIPANT)
			.withParameter(PartStat.NEEDS_ACTION)
			.withParameter(Rsvp.FALSE)
			.getFluentTarget();
	}

	private static URI mailto(String address) {
		return URI.create("mailto:" + address);
	}

}
