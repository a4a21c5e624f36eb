package ca.docket.earb.meeting;

import java.util.Date;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import ca.docket.engine.PlainValues;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Applies the coordinator's agenda changes; an agenda that nobody prepared stays as it
 * is. A meeting without items does not take place.
 */
@Component
@ForModels(processes = "earb-meeting", sets = { "agendaChanged", "takesPlace", "startsAt" })
class SettleAgenda implements JavaDelegate {

	private final Meetings meetings;

	private final Items items;

	private final Agenda agenda;

	private final Timing timing;

	private final Cases cases;

	private final AuditTrail auditTrail;

	SettleAgenda(Meetings meetings, Items items, Agenda agenda, Timing timing, Cases cases, AuditTrail auditTrail) {
		this.meetings = meetings;
		this.items = items;
		this.agenda = agenda;
		this.timing = timing;
		this.cases = cases;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.meetings.lock();
		Meeting meeting = this.meetings.of(execution.getProcessInstanceId());
		Map<String, Object> said = said(execution);
		boolean cancelled = "cancel".equals(said.get("agendaDecision"));
		execution.setVariable("agendaChanged", !cancelled && change(execution, meeting, said));
		execution.setVariable("takesPlace", !cancelled && !this.items.open(meeting.number()).isEmpty());
		execution.removeVariables(said.keySet());
	}

	/** The texts of the form are on record only; nothing where time ran out. */
	private Map<String, Object> said(DelegateExecution execution) {
		if (execution.getVariable("agendaDecision") == null) {
			return Map.of();
		}
		return this.auditTrail.latestWith(execution.getProcessInstanceId(), "agendaDecision").orElseThrow().answers();
	}

	private boolean change(DelegateExecution execution, Meeting meeting, Map<String, Object> said) {
		Slot slot = this.timing.slot(meeting, said);
		boolean elsewhere = !slot.equals(meeting.slot());
		if (elsewhere) {
			this.meetings.move(meeting.number(), slot);
			this.cases.rename(meeting.number(), this.timing.title(slot));
			execution.setVariable("startsAt", Date.from(slot.startsAt()));
		}
		return this.agenda.arrange(this.meetings.of(execution.getProcessInstanceId()), list(said, "order"),
				list(said, "moveOn"), list(said, "bringForward")) || elsewhere;
	}

	private static List<String> list(Map<String, Object> said, String field) {
		return PlainValues.items(said.get(field)).stream().map(Object::toString).toList();
	}

}
