package ca.docket.earb.meeting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditTrail;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps who is there, and calls each item that has a quorum; the others move to the next
 * meeting.
 */
@Component
@ForModels(processes = "earb-meeting")
class CallItems implements JavaDelegate {

	private final Meetings meetings;

	private final Items items;

	private final Agenda agenda;

	private final Attendance attendance;

	private final AuditTrail auditTrail;

	private final RuntimeService runtime;

	CallItems(Meetings meetings, Items items, Agenda agenda, Attendance attendance, AuditTrail auditTrail,
			RuntimeService runtime) {
		this.meetings = meetings;
		this.items = items;
		this.agenda = agenda;
		this.attendance = attendance;
		this.auditTrail = auditTrail;
		this.runtime = runtime;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.meetings.lock();
		String id = execution.getProcessInstanceId();
		Meeting meeting = this.meetings.of(id);
		Map<String, Object> answers = this.auditTrail.latest(id, "attendance-recorded").orElseThrow().answers();
		Roll roll = this.attendance.keep(meeting, answers);
		Map<Boolean, List<Item>> open = this.items.open(meeting.number())
			.stream()
			.collect(Collectors.partitioningBy(item -> this.attendance.hasQuorum(item, roll)));
		open.get(true).forEach(item -> this.items.state(item, "called"));
		this.agenda.moveOnWithoutQuorum(meeting, open.get(false));
		open.forEach((quorum, items) -> items.forEach(item -> call(item, quorum)));
		execution.removeVariables(answers.keySet());
	}

	/** A case that was withdrawn at this moment waits no longer. */
	private void call(Item item, boolean quorum) {
		boolean nobodyWaits = this.runtime.createMessageCorrelation("earb.called")
			.processInstanceBusinessKey(item.caseNumber())
			.setVariable("quorum", quorum)
			.correlateAllWithResult()
			.isEmpty();
		if (nobodyWaits) {
			this.agenda.remove(item.caseNumber());
		}
	}

}
