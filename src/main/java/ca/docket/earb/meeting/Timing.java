package ca.docket.earb.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.Office;
import ca.docket.calendar.Deadline;
import ca.docket.calendar.Deadlines;
import ca.docket.calendar.PolicyTerms;
import ca.docket.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** The days and times of meetings, in the office's time. */
@Component
class Timing {

	private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	/** Until the end of the office's day. */
	private static final Deadline TODAY = new Deadline(0, null, List.of(), null, null);

	private final PolicyTerms<BoardTerms> terms;

	private final WorkingDays workingDays;

	private final Deadlines deadlines;

	private final Office office;

	private final Clock clock;

	Timing(PolicyTerms<BoardTerms> terms, WorkingDays workingDays, Deadlines deadlines, Office office, Clock clock) {
		this.terms = terms;
		this.workingDays = workingDays;
		this.deadlines = deadlines;
		this.office = office;
		this.clock = clock;
	}

	/** The terms that hold now. */
	BoardTerms terms() {
		return this.terms.latest();
	}

	/** The regular meetings as the terms have them now. */
	Rhythm rhythm() {
		return new Rhythm(terms(), this.workingDays, this.office.zone());
	}

	/** The meeting on a day of the rhythm. */
	Slot regular(LocalDate day) {
		Instant start = rhythm().start(day);
		return new Slot(start, start.plus(Duration.ofMinutes(terms().lengthMinutes())), terms().place());
	}

	/** Whether what comes in now comes so many working days before a meeting begins. */
	boolean isInTime(Instant startsAt, int leadDays) {
		return !day(this.clock.instant()).isAfter(this.workingDays.minus(day(startsAt), leadDays));
	}

	/** What a form says of a new meeting. */
	Slot slot(Map<String, ?> form) {
		Instant start = LocalDate.parse(form.get("meetingDay").toString())
			.atTime(LocalTime.parse(form.get("meetingTime").toString()))
			.atZone(this.office.zone())
			.toInstant();
		Duration length = Duration.ofMinutes(Long.parseLong(form.get("meetingMinutes").toString()));
		return new Slot(start, start.plus(length), form.get("place").toString().strip());
	}

	/** What a form changes of a meeting: what it leaves empty stays. */
	Slot slot(Meeting meeting, Map<String, ?> form) {
		Map<String, Object> fields = fields(meeting.slot());
		fields.replaceAll((field, now) -> Optional.<Object>ofNullable(form.get(field))
			.filter(said -> !said.toString().isBlank())
			.orElse(now));
		return slot(fields);
	}

	/** As a form has it. */
	Map<String, Object> fields(Slot slot) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("meetingDay", day(slot.startsAt()).toString());
		fields.put("meetingTime", LocalTime.ofInstant(slot.startsAt(), this.office.zone()).toString());
		fields.put("meetingMinutes", (int) Duration.between(slot.startsAt(), slot.endsAt()).toMinutes());
		fields.put("place", slot.place());
		return fields;
	}

	/** In neither language, as {@code 2026-01-14 09:30}. */
	String title(Slot slot) {
		return TITLE.format(slot.startsAt().atZone(this.office.zone()));
	}

	LocalDate day(Instant at) {
		return this.office.day(at);
	}

	boolean isWorkingDay(Instant at) {
		return this.workingDays.isWorkingDay(day(at));
	}

	/** From when on the agenda of a meeting is prepared. */
	Instant agendaFrom(Instant startsAt) {
		return this.workingDays.minus(day(startsAt), terms().agendaDays()).atStartOfDay(this.office.zone()).toInstant();
	}

	/**
	 * When an agenda that nobody prepared goes out as it stands: at the end of the
	 * working day before the meeting, or, called at shorter notice, when it begins.
	 */
	Instant agendaBy(Instant startsAt) {
		LocalDate before = this.workingDays.minus(day(startsAt), 1);
		Instant end = this.deadlines.due(TODAY, before.atStartOfDay(this.office.zone()).toInstant());
		return end.isAfter(this.clock.instant()) ? end : startsAt;
	}

}
