package ca.docket.earb.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the agenda to the members, for the first time or as it is now. */
@Component
class SendAgenda implements JavaDelegate {

	private final Meetings meetings;

	SendAgenda(Meetings meetings) {
		this.meetings = meetings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Meeting meeting = this.meetings.of(execution.getProcessInstanceId());
		this.meetings.state(meeting.number(), "announced");
	}

}
