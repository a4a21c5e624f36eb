package ca.docket.earb.meeting;

import ca.docket.casefile.Cases;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the minutes and ends the meeting. */
@Component
@ForModels(processes = "earb-meeting", needs = "outcome")
class CloseMeeting implements JavaDelegate {

	private final Meetings meetings;

	private final MeetingPapers papers;

	private final Cases cases;

	CloseMeeting(Meetings meetings, MeetingPapers papers, Cases cases) {
		this.meetings = meetings;
		this.papers = papers;
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Meeting meeting = this.meetings.of(execution.getProcessInstanceId());
		this.papers.fileMinutes(meeting);
		this.meetings.state(meeting.number(), "closed");
		this.cases.close(meeting.number(), StepCase.required(execution, "outcome"));
	}

}
