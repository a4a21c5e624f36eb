package ca.docket.earb.meeting;

import java.util.List;

import ca.docket.casefile.Cases;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves what a meeting was to deal with to the next one, and tells the members. */
@Component
@ForModels(processes = "earb-meeting", needs = "outcome")
class CancelMeeting implements JavaDelegate {

	private final Meetings meetings;

	private final Items items;

	private final Agenda agenda;

	private final Announcements announcements;

	private final Cases cases;

	CancelMeeting(Meetings meetings, Items items, Agenda agenda, Announcements announcements, Cases cases) {
		this.meetings = meetings;
		this.items = items;
		this.agenda = agenda;
		this.announcements = announcements;
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.meetings.lock();
		Meeting meeting = this.meetings.of(execution.getProcessInstanceId());
		this.meetings.state(meeting.number(), "cancelled");
		List<Moved> moved = this.agenda.moveOn(this.items.open(meeting.number()), "moved");
		this.announcements.cancelled(meeting.number(), moved);
		this.cases.close(meeting.number(), StepCase.required(execution, "outcome"));
	}

}
