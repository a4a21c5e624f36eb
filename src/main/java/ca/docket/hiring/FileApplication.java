package ca.docket.hiring;

import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Filing;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the document that was accepted, for those who screen and choose. */
@Component
@ForModels(processes = "hiring-application")
class FileApplication implements JavaDelegate {

	private final StepCase cases;

	private final Applications applications;

	private final ApplicantEmails emails;

	private final Filing filing;

	FileApplication(StepCase cases, Applications applications, ApplicantEmails emails, Filing filing) {
		this.cases = cases;
		this.applications = applications;
		this.emails = emails;
		this.filing = filing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = this.cases.of(execution).number();
		ApplicantEmails.Shown document = this.emails.shown(this.applications.of(number).email());
		this.applications.reads(number, document.pages());
		this.filing.pdf(number, "application.pdf", Viewer.GROUP + "hr,hiring-managers,screeners", "",
				document.content());
	}

}
