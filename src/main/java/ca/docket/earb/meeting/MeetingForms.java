package ca.docket.earb.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.engine.StartSubmission;
import ca.docket.engine.TaskSubmission;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Validates meeting forms. */
@Component
class MeetingForms {

	private static final Duration FARTHEST = Duration.ofDays(366);

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

	@EventListener(condition = "#submission.process() == 'earb-meeting'")
	void check(StartSubmission submission) {
		this.meetings.lock();
		fault(this.timing.slot(submission.answers()), "")
			.ifPresent(wrong -> submission.refuse(wrong.key(), wrong.details()));
	}

	@EventListener(condition = "#submission.task().processDefinitionId.startsWith('earb-meeting:')")
	void check(TaskSubmission submission) {
		this.meetings.lock();
		Meeting meeting = this.meetings.of(submission.task().getProcessInstanceId());
		Optional<Wrong> wrong = switch (submission.task().getTaskDefinitionKey()) {
			case "Activity_PrepareAgenda", "Activity_ChangeAgenda" -> agenda(submission, meeting);
			case "Activity_RecordAttendance" -> attendance(submission, meeting);
			default -> minutes(meeting);
		};
		wrong.ifPresent(found -> submission.refuse(found.key(), found.details()));
	}

	private Optional<Wrong> fault(Slot slot, String number) {
		Instant now = this.clock.instant();
		if (!slot.startsAt().isAfter(now)) {
			return Wrong.because("earb-meeting.past");
		}
		if (slot.startsAt().isAfter(now.plus(FARTHEST))) {
			return Wrong.because("earb-meeting.far");
		}
		if (!this.timing.isWorkingDay(slot.startsAt())) {
			return Wrong.because("earb-meeting.day-off", this.timing.day(slot.startsAt()).toString());
		}
		if (!this.timing.day(slot.startsAt()).equals(this.timing.day(slot.endsAt()))) {
			return Wrong.because("earb-meeting.overnight");
		}
		return this.meetings.meetsBetween(slot.startsAt(), slot.endsAt(), number) ? Wrong.because("earb-meeting.taken")
				: Optional.empty();
	}

	private Optional<Wrong> agenda(TaskSubmission submission, Meeting meeting) {
		if ("cancel".equals(submission.answer("agendaDecision"))) {
			return Optional.empty();
		}
		Slot slot = this.timing.slot(meeting, answers(submission, Slot.FIELDS));
		Optional<Wrong> wrong = slot.startsAt().equals(meeting.startsAt()) && slot.endsAt().equals(meeting.endsAt())
				? Optional.empty() : fault(slot, meeting.number());
		return wrong.or(() -> items(submission, meeting));
	}

	private Optional<Wrong> items(TaskSubmission submission, Meeting meeting) {
		Collection<?> moving = list(submission.answer("moveOn"));
		long staying = this.items.open(meeting.number())
			.stream()
			.filter(item -> !moving.contains(item.caseNumber()))
			.count() + list(submission.answer("bringForward")).size();
		if (staying == 0) {
			return Wrong.because("earb-meeting.empty");
		}
		return (staying > meeting.capacity()) ? Wrong.because("earb-meeting.full", meeting.capacity())
				: Optional.empty();
	}

	private Optional<Wrong> attendance(TaskSubmission submission, Meeting meeting) {
		RollReader reader = reader();
		try {
			reader.requireChair(reader.read(answers(submission, RollReader.FIELDS)),
					submitters(this.items.open(meeting.number())), this.terms.latest().quorumPercent());
			return Optional.empty();
		}
		catch (RollReader.Refused ex) {
			return Wrong.because(ex.key, ex.details);
		}
	}

	private Optional<Wrong> minutes(Meeting meeting) {
		String called = this.items.of(meeting.number())
			.stream()
			.filter(item -> item.state().equals("called"))
			.map(Item::caseNumber)
			.collect(Collectors.joining(", "));
		return called.isEmpty() ? Optional.empty() : Wrong.because("earb-meeting.still-voting", called);
	}

	/** Why something can't be, as a sentence of {@code messages/checks}. */
	private record Wrong(String key, Object[] details) {

		static Optional<Wrong> because(String key, Object... details) {
			return Optional.of(new Wrong(key, details));
		}

	}

	RollReader reader() {
		return new RollReader(this.directory.members(Attendance.MEMBERS),
				this.directory.members(Attendance.CHAIRS).stream().map(Person::id).toList(),
				name -> this.directory.find(name).or(() -> this.directory.findByAddress(name)));
	}

	Map<String, String> submitters(List<Item> items) {
		Map<String, String> submitters = new LinkedHashMap<>();
		items.forEach(item -> submitters.put(item.caseNumber(),
				this.cases.find(item.caseNumber()).map(Case::submitter).orElse("")));
		return submitters;
	}

	private static Map<String, Object> answers(TaskSubmission submission, Set<String> fields) {
		Map<String, Object> answers = new HashMap<>();
		fields.forEach(field -> answers.put(field, submission.answer(field)));
		return answers;
	}

	private static Collection<?> list(Object answer) {
		return (answer instanceof Collection<?> list) ? list : List.of();
	}

}
