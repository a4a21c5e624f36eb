package ca.docket.casefile.keeping;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Approvals;
import ca.docket.casefile.Approvals.OutOfDate;
import ca.docket.casefile.Approvals.Reason;
import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.page.CaseSection;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.casefile.words.StepWords;
import org.springframework.stereotype.Component;

/**
 * Shows which approvals of a case are out of date, and why, on its page and with its
 * tasks.
 */
@Component
class ApprovalSection implements CaseSection {

	private final Approvals approvals;

	private final AnswerWords answers;

	private final StepWords steps;

	private final Wording wording;

	ApprovalSection(Approvals approvals, AnswerWords answers, StepWords steps, Wording wording) {
		this.approvals = approvals;
		this.answers = answers;
		this.steps = steps;
		this.wording = wording;
	}

	/** An approval with a sentence for each thing that changed. */
	record OutdatedApproval(String approval, List<String> reasons) {
	}

	@Override
	public String name() {
		return "outOfDate";
	}

	@Override
	public List<OutdatedApproval> of(Viewer viewer, Locale language) {
		Case caseFile = viewer.caseFile();
		return this.approvals.outOfDate(viewer).stream().map(old -> outdated(old, caseFile, language)).toList();
	}

	private OutdatedApproval outdated(OutOfDate old, Case caseFile, Locale language) {
		String approval = this.wording.of("approvals.line", language,
				activity(caseFile, old.activity(), old.topic(), language),
				this.wording.doer(old.person(), old.behalf(), language), this.wording.day(old.at(), language));
		return new OutdatedApproval(approval,
				old.reasons().stream().map(reason -> reason(reason, caseFile, language)).toList());
	}

	private String reason(Reason reason, Case caseFile, Locale language) {
		return switch (reason.what()) {
			case DOCUMENT -> this.wording.of("approvals.document", language, reason.name());
			case ANSWER -> this.wording.of("approvals.answer", language,
					activity(caseFile, reason.name(), reason.topic(), language));
			case TABLE ->
				this.wording.of("approvals.table", language, this.steps.step(caseFile, reason.name(), language));
		};
	}

	private String activity(Case caseFile, String activity, String topic, Locale language) {
		String name = this.steps.step(caseFile, activity, language);
		int end = topic.indexOf('=');
		return (end < 0) ? name : "%s (%s)".formatted(name,
				this.answers.value(caseFile, topic.substring(0, end), topic.substring(end + 1), language).value());
	}

}
