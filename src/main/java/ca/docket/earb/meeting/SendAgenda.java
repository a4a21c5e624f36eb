package ca.docket.earb.meeting;

import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the agenda to the members, and again where it is another one now. */
@Component
@ForModels(processes = "earb-meeting")
class SendAgenda implements JavaDelegate {

	private final Meetings meetings;

	private final Announcements announcements;

	SendAgenda(Meetings meetings, Announcements announcements) {
		this.meetings = meetings;
		this.announcements = announcements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Meeting meeting = this.meetings.of(execution.getProcessInstanceId());
		if (!meeting.announced() || Boolean.TRUE.equals(execution.getVariable("agendaChanged"))) {
			this.announcements.agenda(meeting.number());
		}
	}

}
