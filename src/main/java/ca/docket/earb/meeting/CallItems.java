package ca.docket.earb.meeting;

import java.util.Map;

import ca.docket.casefile.Records;
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

	private final Rolls rolls;

	private final MeetingForms forms;

	private final BoardTerms terms;

	private final Records records;

	private final RuntimeService runtime;

	CallItems(Meetings meetings, Items items, Agenda agenda, Rolls rolls, MeetingForms forms, BoardTerms terms,
			Records records, RuntimeService runtime) {
		this.meetings = meetings;
		this.items = items;
		this.agenda = agenda;
		this.rolls = rolls;
		this.forms = forms;
		this.terms = terms;
		this.records = records;
		this.runtime = runtime;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.meetings.lock();
		String id = execution.getProcessInstanceId();
		Meeting meeting = this.meetings.of(id);
		Roll roll = this.forms.reader().read(this.records.latest(id, "attendance-recorded").orElseThrow().answers());
		this.rolls.keep(meeting, roll);
		Map<String, String> submitters = this.forms.submitters(this.items.open(meeting.number()));
		int percent = this.terms.latest().quorumPercent();
		this.items.open(meeting.number())
			.forEach(item -> call(item, roll.hasQuorum(item.caseNumber(), submitters.get(item.caseNumber()), percent)));
		execution.removeVariables(RollReader.FIELDS);
	}

	private void call(Item item, boolean quorum) {
		if (quorum) {
			this.items.state(item, "called");
		}
		else {
			this.agenda.moveOn(item, "no-quorum");
		}
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
