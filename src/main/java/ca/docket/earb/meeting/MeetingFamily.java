package ca.docket.earb.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Family;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * A meeting is about when, where and on what the board meets; its forms are validated.
 */
@Component
class MeetingFamily implements Family {

	private static final Duration FARTHEST = Duration.ofDays(366);

	private final Meetings meetings;

	private final Items items;

	private final Attendance attendance;

	private final Timing timing;

	private final MeetingTexts texts;

	private final Clock clock;

	MeetingFamily(Meetings meetings, Items items, Attendance attendance, Timing timing, MeetingTexts texts,
			Clock clock) {
		this.meetings = meetings;
		this.items = items;
		this.attendance = attendance;
		this.timing = timing;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "earb-meeting";
	}

	@Override
	public List<Fact> facts(Case caseFile, Locale language) {
		return this.meetings.find(caseFile.number())
			.map(meeting -> this.texts.facts(meeting, language))
			.orElse(List.of());
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		return this.texts.shown(this.meetings.of(task.getProcessInstanceId()), language);
	}

	@Override
	public Map<String, Object> prefilled(Case caseFile, DelegateTask task) {
		return this.timing.fields(this.meetings.of(task.getProcessInstanceId()).slot());
	}

	@Override
	public List<Objection> check(Submission submission) {
		this.meetings.lock();
		if (submission.task() == null) {
			return slot(this.timing.slot(submission.answers()), "");
		}
		Meeting meeting = this.meetings.of(submission.task().getProcessInstanceId());
		if (submission.isOf("Activity_RecordAttendance")) {
			return this.attendance.objections(meeting, submission.answers());
		}
		return submission.isOf("Activity_ConfirmMinutes") ? minutes(meeting) : agenda(submission, meeting);
	}

	private List<Objection> slot(Slot slot, String number) {
		List<Objection> objections = new ArrayList<>();
		Instant now = this.clock.instant();
		if (!slot.startsAt().isAfter(now)) {
			objections.add(Objection.of("earb-meeting.past"));
		}
		if (slot.startsAt().isAfter(now.plus(FARTHEST))) {
			objections.add(Objection.of("earb-meeting.far"));
		}
		if (!this.timing.isWorkingDay(slot.startsAt())) {
			objections.add(Objection.of("earb-meeting.day-off", this.timing.day(slot.startsAt()).toString()));
		}
		if (!this.timing.day(slot.startsAt()).equals(this.timing.day(slot.endsAt()))) {
			objections.add(Objection.of("earb-meeting.overnight"));
		}
		if (this.meetings.meetsBetween(slot.startsAt(), slot.endsAt(), number)) {
			objections.add(Objection.of("earb-meeting.taken"));
		}
		return objections;
	}

	private List<Objection> agenda(Submission submission, Meeting meeting) {
		if ("cancel".equals(submission.answer("agendaDecision"))) {
			return List.of();
		}
		List<Item> open = this.items.open(meeting.number());
		List<Objection> foreign = foreign(submission, meeting, open);
		if (!foreign.isEmpty()) {
			return foreign;
		}
		Slot slot = this.timing.slot(meeting, submission.answers());
		boolean sameTime = slot.startsAt().equals(meeting.startsAt()) && slot.endsAt().equals(meeting.endsAt());
		List<Objection> objections = new ArrayList<>(sameTime ? List.of() : slot(slot, meeting.number()));
		List<?> moving = submission.items("moveOn");
		long staying = open.stream().filter(item -> !moving.contains(item.caseNumber())).count()
				+ submission.items("bringForward").size();
		if (staying == 0) {
			objections.add(Objection.of("earb-meeting.empty"));
		}
		if (staying > meeting.capacity()) {
			objections.add(Objection.of("earb-meeting.full", meeting.capacity()));
		}
		return objections;
	}

	/** A meeting acts on its own items, and takes in those of later ones. */
	private List<Objection> foreign(Submission submission, Meeting meeting, List<Item> open) {
		Set<String> own = open.stream().map(Item::caseNumber).collect(Collectors.toSet());
		Stream<Objection> notOwn = Stream.of("order", "moveOn")
			.flatMap(field -> submission.items(field).stream())
			.distinct()
			.filter(number -> !own.contains(number.toString()))
			.map(number -> Objection.of("earb-meeting.foreign", number));
		Stream<Objection> notLater = submission.items("bringForward")
			.stream()
			.filter(number -> this.items.current(number.toString())
				.filter(item -> item.startsAt().isAfter(meeting.startsAt()))
				.isEmpty())
			.map(number -> Objection.of("earb-meeting.not-later", number));
		return Stream.concat(notOwn, notLater).toList();
	}

	private List<Objection> minutes(Meeting meeting) {
		String called = this.items.of(meeting.number())
			.stream()
			.filter(item -> item.state().equals("called"))
			.map(Item::caseNumber)
			.collect(Collectors.joining(", "));
		return called.isEmpty() ? List.of() : List.of(Objection.of("earb-meeting.still-voting", called));
	}

}
