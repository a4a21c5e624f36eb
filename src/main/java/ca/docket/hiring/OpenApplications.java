package ca.docket.hiring;

import ca.docket.Office;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * From now on emails for the posting are applications, and it can go out in the words of
 * the {@code letter}.
 */
@Component
@ForModels(processes = "hiring", needs = "letter")
class OpenApplications implements JavaDelegate {

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final Competitions competitions;

	private final PostingFiles files;

	private final Tray tray;

	private final Office office;

	OpenApplications(StepCase cases, AuditTrail auditTrail, Competitions competitions, PostingFiles files, Tray tray,
			Office office) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.competitions = competitions;
		this.files = files;
		this.tray = tray;
		this.office = office;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case competition = this.cases.of(execution);
		Posting posting = ReadPosting.latest(this.auditTrail, competition);
		this.competitions.add(competition, posting, posting.closing(this.office.zone()));
		this.files.file(competition, this.competitions.of(competition.number()),
				StepCase.required(execution, "letter"));
		this.tray.begin();
	}

}
