package ca.docket.earb.meeting;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.engine.SubmittedVariables;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives a meeting its case number and its row, and says when its agenda is due. */
@Component
@ForModels(processes = "earb-meeting", sets = { "startsAt", "agendaFrom", "agendaBy" })
class RegisterMeeting implements JavaDelegate {

	private final Cases cases;

	private final Meetings meetings;

	private final Timing timing;

	private final AuditTrail auditTrail;

	RegisterMeeting(Cases cases, Meetings meetings, Timing timing, AuditTrail auditTrail) {
		this.cases = cases;
		this.meetings = meetings;
		this.timing = timing;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String id = execution.getProcessInstanceId();
		LocalDate seriesDay = (execution.getVariable("seriesDay") instanceof String day) ? LocalDate.parse(day) : null;
		Slot slot = (seriesDay != null) ? this.timing.regular(seriesDay) : this.timing.slot(execution.getVariables());
		String number = this.cases.open(new Opening("earb-meeting", id, this.timing.title(slot), null, ""));
		this.meetings.add(new Meeting(number, id, seriesDay, slot.startsAt(), slot.endsAt(), slot.place(),
				this.timing.terms().itemsPerMeeting(), null, 0));
		Map<String, Object> fields = this.timing.fields(slot);
		this.auditTrail.note(id, (String) execution.getVariable("calledBy"), "meeting-called",
				execution.getCurrentActivityId(), fields);
		execution.setProcessBusinessKey(number);
		SubmittedVariables.forget(execution, fields.keySet());
		execution.setVariable("startsAt", Date.from(slot.startsAt()));
		execution.setVariable("agendaFrom", Date.from(this.timing.agendaFrom(slot.startsAt())));
		execution.setVariable("agendaBy", Date.from(this.timing.agendaBy(slot.startsAt())));
	}

}
