package ca.docket.casefile.keeping;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Approvals;
import ca.docket.casefile.Approvals.OutOfDate;
import ca.docket.casefile.Approvals.Reason;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.page.CaseSection;
import ca.docket.casefile.page.FamilyWords;
import ca.docket.casefile.page.Wording;
import org.springframework.stereotype.Component;

/**
 * The approvals of a case that are out of date, and why, on its page and with its tasks.
 */
@Component
class ApprovalSection implements CaseSection {

	private final Approvals approvals;

	private final FamilyWords families;

	private final Wording wording;

	ApprovalSection(Approvals approvals, FamilyWords families, Wording wording) {
		this.approvals = approvals;
		this.families = families;
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
		String process = viewer.caseFile().process();
		return this.approvals.outOfDate(viewer).stream().map(old -> outdated(old, process, language)).toList();
	}

	private OutdatedApproval outdated(OutOfDate old, String process, Locale language) {
		String approval = this.wording.of("approvals.line", language,
				activity(process, old.activity(), old.topic(), language),
				this.wording.doer(old.person(), old.behalf(), language), this.wording.day(old.at(), language));
		return new OutdatedApproval(approval,
				old.reasons().stream().map(reason -> reason(reason, process, language)).toList());
	}

	private String reason(Reason reason, String process, Locale language) {
		return switch (reason.what()) {
			case DOCUMENT -> this.wording.of("approvals.document", language, reason.name());
			case ANSWER -> this.wording.of("approvals.answer", language,
					activity(process, reason.name(), reason.topic(), language));
			case TABLE -> this.wording.of("approvals.table", language,
					this.wording.step(process, reason.name(), reason.name(), language));
		};
	}

	private String activity(String process, String activity, String topic, Locale language) {
		String name = this.wording.step(process, activity, activity, language);
		int end = topic.indexOf('=');
		return (end < 0) ? name : "%s (%s)".formatted(name,
				this.families.value(process, topic.substring(0, end), topic.substring(end + 1), language).value());
	}

}
