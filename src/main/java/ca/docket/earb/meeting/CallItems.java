package ca.docket.earb.meeting;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps who is there, and calls each item that has a quorum; the others move to the next
 * meeting.
 */
@Component
class CallItems implements JavaDelegate {

	private final Meetings meetings;

	private final Items items;

	private final Agenda agenda;

	private final Announcements announcements;

	private final Rolls rolls;

	private final MeetingForms forms;

	private final BoardTerms terms;

	private final AuditTrail auditTrail;

	private final RuntimeService runtime;

	CallItems(Meetings meetings, Items items, Agenda agenda, Announcements announcements, Rolls rolls,
			MeetingForms forms, BoardTerms terms, AuditTrail auditTrail, RuntimeService runtime) {
		this.meetings = meetings;
		this.items = items;
		this.agenda = agenda;
		this.announcements = announcements;
		this.rolls = rolls;
		this.forms = forms;
		this.terms = terms;
		this.auditTrail = auditTrail;
		this.runtime = runtime;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.meetings.lock();
		String id = execution.getProcessInstanceId();
		Meeting meeting = this.meetings.of(id);
		Roll roll = this.forms.reader().read(this.auditTrail.latest(id, "attendance-recorded").orElseThrow().answers());
		this.rolls.keep(meeting, roll);
		List<Item> open = this.items.open(meeting.number());
		List<Item> without = withoutQuorum(open, roll);
		open.stream().filter(item -> !without.contains(item)).forEach(item -> this.items.state(item, "called"));
		List<Moved> moved = this.agenda.moveOn(without, "no-quorum");
		if (!moved.isEmpty()) {
			this.announcements.noQuorum(meeting, moved);
		}
		open.forEach(item -> call(item, !without.contains(item)));
		execution.removeVariables(RollReader.FIELDS);
	}

	private List<Item> withoutQuorum(List<Item> open, Roll roll) {
		Map<String, String> submitters = this.forms.submitters(open);
		int percent = this.terms.latest().quorumPercent();
		return open.stream()
			.filter(item -> !roll.hasQuorum(item.caseNumber(), submitters.get(item.caseNumber()), percent))
			.toList();
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
