package ca.docket.hiring;

import java.util.List;

import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Filing;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the documents that were accepted, for those who screen and choose. */
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
		List<ApplicantEmails.Shown> documents = this.emails.shown(this.applications.of(number).email());
		this.applications.reads(number, documents.stream().map(ApplicantEmails.Shown::pages).toList());
		for (int at = 0; at < documents.size(); at++) {
			this.filing.pdf(number, (at == 0) ? "application.pdf" : "application-2.pdf",
					Viewer.GROUP + "hr,hiring-managers,screeners", "", documents.get(at).content());
		}
	}

}
