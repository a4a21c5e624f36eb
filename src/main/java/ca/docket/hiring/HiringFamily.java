package ca.docket.hiring;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Family;
import ca.docket.casefile.Wording;
import ca.docket.casefile.step.RoundWords;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the forms of a competition show, and what they do not accept. */
@Component
class HiringFamily implements Family {

	private final Competitions competitions;

	private final Applications applications;

	private final HiringEmails emails;

	private final PostingCheck check;

	private final Wording wording;

	private final RoundWords rounds;

	HiringFamily(Competitions competitions, Applications applications, HiringEmails emails, PostingCheck check,
			Wording wording, RoundWords rounds) {
		this.competitions = competitions;
		this.applications = applications;
		this.emails = emails;
		this.check = check;
		this.wording = wording;
		this.rounds = rounds;
	}

	@Override
	public String process() {
		return "hiring";
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		Map<String, Object> shown = new HashMap<>();
		this.competitions.find(caseFile.number()).ifPresent(one -> {
			shown.put("closesOn", this.wording.moment(one.closing(), language));
			shown.put("received", this.wording.of("hiring.received", language,
					this.applications.open(one.number()).size(), this.emails.waiting(one.number())));
		});
		if (task.getTaskDefinitionKey().equals("Activity_CloseInterviewScoring")) {
			shown.putAll(this.rounds.soFar(task));
		}
		return shown;
	}

	@Override
	public List<Objection> check(Submission submission) {
		if (submission.form() != null && submission.form().id().equals("hiring-draft")) {
			return this.check.of(submission.answers());
		}
		if (submission.isOf("Activity_ApprovePosting")) {
			return approval(submission);
		}
		if (submission.isOf("Activity_ExtendClosing")) {
			return this.check.extension(competition(submission).orElseThrow(), submission.answer("newDay").toString(),
					submission.answer("newTime").toString());
		}
		return (submission.isOf("Activity_StartScreening") || submission.isOf("Activity_AgreeOnDifferences"))
				? tray(submission) : List.of();
	}

	/** What the table finds missing is mended first. */
	private static List<Objection> approval(Submission submission) {
		boolean missing = submission.task().getVariable("unmet") instanceof Collection<?> rules && !rules.isEmpty();
		return (missing && "approve".equals(submission.answer("approval"))) ? List.of(Objection.of("hiring.unmet"))
				: List.of();
	}

	private List<Objection> tray(Submission submission) {
		int waiting = competition(submission).map(one -> this.emails.waiting(one.number())).orElse(0);
		if (waiting > 0) {
			return List.of(Objection.of("hiring.tray", waiting));
		}
		return this.emails.areLeft() ? List.of(Objection.of("hiring.left")) : List.of();
	}

	private Optional<Competition> competition(Submission submission) {
		return this.competitions.running()
			.stream()
			.filter(one -> one.processInstanceId().equals(submission.task().getProcessInstanceId()))
			.findFirst();
	}

}
