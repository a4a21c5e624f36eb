package ca.docket.earb.meeting;

import ca.docket.casefile.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves what a meeting was to deal with to the next one, and tells the members. */
@Component
class CancelMeeting implements JavaDelegate {

	private final Meetings meetings;

	private final Agenda agenda;

	private final Cases cases;

	CancelMeeting(Meetings meetings, Agenda agenda, Cases cases) {
		this.meetings = meetings;
		this.agenda = agenda;
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.meetings.lock();
		Meeting meeting = this.meetings.of(execution.getProcessInstanceId());
		this.meetings.state(meeting.number(), "cancelled");
		this.agenda.moveAll(meeting);
		this.cases.close(meeting.number(), "cancelled");
	}

}
