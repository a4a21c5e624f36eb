package ca.docket.earb.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Pdf;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Filing;
import org.springframework.stereotype.Component;

/**
 * Agenda and minutes of a meeting as PDF in its case file, labelled in both languages.
 */
@Component
class MeetingPapers {

	private final MeetingLines lines;

	private final Meetings meetings;

	private final AuditTrail auditTrail;

	private final Filing filing;

	private final Pdf pdf;

	private final Clock clock;

	MeetingPapers(MeetingLines lines, Meetings meetings, AuditTrail auditTrail, Filing filing, Pdf pdf, Clock clock) {
		this.lines = lines;
		this.meetings = meetings;
		this.auditTrail = auditTrail;
		this.filing = filing;
		this.pdf = pdf;
		this.clock = clock;
	}

	void fileAgenda(Meeting meeting, List<Item> open) {
		Map<String, Object> values = this.lines.head(meeting);
		values.put("items", open);
		file(meeting, "agenda-ordre-du-jour.pdf", "", "earb/agenda", values);
	}

	/** The author confirmed them. */
	void fileMinutes(Meeting meeting) {
		Roll roll = this.meetings.roll(meeting.number());
		AuditEntry confirmed = this.auditTrail.latest(meeting.processInstanceId(), "minutes-confirmed").orElseThrow();
		Map<String, Object> values = this.lines.head(meeting);
		values.put("seats", this.lines.seats(roll));
		values.put("chair", this.lines.name(roll.chair()));
		values.put("actingChair", this.lines.name(roll.actingChair()));
		values.put("outcomes", this.lines.outcomes(meeting, roll));
		values.put("notes", confirmed.answer("minutesNotes"));
		values.put("confirmedBy", this.lines.name(confirmed.person()));
		file(meeting, "minutes-proces-verbal.pdf", confirmed.person(), "earb/minutes", values);
	}

	private void file(Meeting meeting, String name, String author, String template, Map<String, Object> values) {
		this.filing.pdf(meeting.number(), name, Viewer.CASE, author,
				this.pdf.bytes(template, Locale.CANADA, values, this.clock.instant()));
	}

}
