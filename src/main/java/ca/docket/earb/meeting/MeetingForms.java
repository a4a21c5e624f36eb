package ca.docket.earb.meeting;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.engine.Sent;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Refuses what a form of a meeting says and cannot be. */
@Component
class MeetingForms {

	private final Meetings meetings;

	private final Items items;

	private final Timing timing;

	private final BoardTerms terms;

	private final Cases cases;

	private final Directory directory;

	private final Clock clock;

	MeetingForms(Meetings meetings, Items items, Timing timing, BoardTerms terms, Cases cases, Directory directory,
			Clock clock) {
		this.meetings = meetings;
		this.items = items;
		this.timing = timing;
		this.terms = terms;
		this.cases = cases;
		this.directory = directory;
		this.clock = clock;
	}

	@EventListener(condition = "#sent.process() == 'earb-meeting'")
	void sent(Sent sent) {
		this.meetings.lock();
		if (sent.task() == null) {
			time(sent, this.timing.slot(sent.values()), "");
			return;
		}
		Meeting meeting = this.meetings.of(sent.processInstanceId());
		switch (sent.task()) {
			case "Activity_PrepareAgenda", "Activity_ChangeAgenda" -> agenda(sent, meeting);
			case "Activity_RecordAttendance" -> attendance(sent, meeting);
			default -> minutes(sent, meeting);
		}
	}

	private void time(Sent sent, Slot slot, String number) {
		if (!slot.startsAt().isAfter(this.clock.instant())) {
			sent.refuse("earb-meeting.past");
		}
		else if (slot.startsAt().isAfter(this.clock.instant().plus(Duration.ofDays(366)))) {
			sent.refuse("earb-meeting.far");
		}
		else if (!this.timing.isWorkingDay(slot.startsAt())) {
			sent.refuse("earb-meeting.day-off", this.timing.day(slot.startsAt()).toString());
		}
		else if (!this.timing.day(slot.startsAt()).equals(this.timing.day(slot.endsAt()))) {
			sent.refuse("earb-meeting.overnight");
		}
		else if (this.meetings.meetsBetween(slot.startsAt(), slot.endsAt(), number)) {
			sent.refuse("earb-meeting.taken");
		}
	}

	private void agenda(Sent sent, Meeting meeting) {
		if ("cancel".equals(sent.values().get("agendaDecision"))) {
			return;
		}
		if (Slot.isIn(sent.values())) {
			time(sent, this.timing.slot(meeting, sent.values()), meeting.number());
		}
		Set<Object> moving = new HashSet<>(list(sent, "moveOn"));
		List<Item> open = this.items.open(meeting.number());
		long staying = open.stream().filter(item -> !moving.contains(item.caseNumber())).count()
				+ list(sent, "bringForward").size();
		if (staying == 0) {
			sent.refuse("earb-meeting.empty");
		}
		else if (staying > meeting.capacity()) {
			sent.refuse("earb-meeting.full", meeting.capacity());
		}
	}

	private void attendance(Sent sent, Meeting meeting) {
		RollReader reader = reader();
		try {
			reader.requireChair(reader.read(sent.values()), submitters(this.items.open(meeting.number())),
					this.terms.latest().quorumPercent());
		}
		catch (RollReader.Wrong ex) {
			sent.refuse(ex.key, ex.details);
		}
	}

	private void minutes(Sent sent, Meeting meeting) {
		List<String> called = this.items.of(meeting.number())
			.stream()
			.filter(item -> item.state().equals("called"))
			.map(Item::caseNumber)
			.toList();
		if (!called.isEmpty()) {
			sent.refuse("earb-meeting.still-voting", String.join(", ", called));
		}
	}

	RollReader reader() {
		return new RollReader(this.directory.members(Attendance.MEMBERS),
				this.directory.members(Attendance.CHAIRS).stream().map(Person::id).toList(), this.directory::lookUp);
	}

	Map<String, String> submitters(List<Item> items) {
		Map<String, String> submitters = new LinkedHashMap<>();
		items.forEach(item -> submitters.put(item.caseNumber(),
				this.cases.find(item.caseNumber()).map(Case::submitter).orElse("")));
		return submitters;
	}

	private static Collection<?> list(Sent sent, String field) {
		return (sent.values().get(field) instanceof Collection<?> list) ? list : List.of();
	}

}
