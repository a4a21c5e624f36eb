package ca.docket.earb.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Family;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A meeting is about when, where and on what the board meets. */
@Component
class MeetingFamily implements Family {

	private final Meetings meetings;

	private final MeetingTexts texts;

	private final MeetingCheck check;

	private final Timing timing;

	MeetingFamily(Meetings meetings, MeetingTexts texts, MeetingCheck check, Timing timing) {
		this.meetings = meetings;
		this.texts = texts;
		this.check = check;
		this.timing = timing;
	}

	@Override
	public String process() {
		return "earb-meeting";
	}

	@Override
	public List<Fact> facts(Case caseFile, Locale language) {
		return this.meetings.find(caseFile.number())
			.map(meeting -> this.texts.facts(meeting, language))
			.orElse(List.of());
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		return this.texts.shown(this.meetings.of(task.getProcessInstanceId()), language);
	}

	@Override
	public Map<String, Object> prefilled(Case caseFile, DelegateTask task) {
		return this.timing.fields(this.meetings.of(task.getProcessInstanceId()).slot());
	}

	@Override
	public List<Objection> check(Submission submission) {
		return this.check.objections(submission);
	}

}
