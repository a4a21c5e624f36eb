package ca.docket.earb.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.casefile.Viewer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives a meeting its case number and its row, and says when its agenda is due. */
@Component
class RegisterMeeting implements JavaDelegate {

	private final Cases cases;

	private final Meetings meetings;

	private final Timing timing;

	private final BoardTerms terms;

	private final AuditTrail auditTrail;

	private final Clock clock;

	RegisterMeeting(Cases cases, Meetings meetings, Timing timing, BoardTerms terms, AuditTrail auditTrail,
			Clock clock) {
		this.cases = cases;
		this.meetings = meetings;
		this.timing = timing;
		this.terms = terms;
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String seriesDay = (String) execution.getVariable("seriesDay");
		Slot slot = (seriesDay != null) ? regular(LocalDate.parse(seriesDay))
				: this.timing.slot(execution.getVariables());
		String id = execution.getProcessInstanceId();
		String number = this.cases.open(new Opening("earb-meeting", id, this.timing.title(slot), null, ""));
		this.meetings.add(new Meeting(number, id, (seriesDay != null) ? LocalDate.parse(seriesDay) : null,
				slot.startsAt(), slot.endsAt(), slot.place(), this.terms.latest().capacity(), null, 0, null, null));
		this.auditTrail.add(id, new AuditEntry(this.clock.instant(), (String) execution.getVariable("calledBy"), null,
				"meeting-called", execution.getCurrentActivityId(), Viewer.CASE, said(slot)));
		execution.setProcessBusinessKey(number);
		execution.removeVariables(Slot.FIELDS);
		set(execution, slot.startsAt());
	}

	private Slot regular(LocalDate seriesDay) {
		Terms now = this.terms.latest();
		Instant start = this.timing.rhythm().start(seriesDay);
		return new Slot(start, start.plus(Duration.ofMinutes(now.minutes())), now.place());
	}

	private void set(DelegateExecution execution, Instant startsAt) {
		execution.setVariable("startsAt", Date.from(startsAt));
		execution.setVariable("agendaFrom", Date.from(this.timing.agendaFrom(startsAt)));
		execution.setVariable("agendaBy", Date.from(this.timing.agendaBy(startsAt)));
	}

	private Map<String, Object> said(Slot slot) {
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("meeting", this.timing.title(slot));
		said.put("place", slot.place());
		return said;
	}

}
