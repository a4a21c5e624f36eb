package ca.docket.hiring;

import java.util.UUID;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps who applied apart from the case, and says whether a person turned it away. The
 * receipt of all others is confirmed, unless no person wrote the email.
 */
@Component
@ForModels(processes = "hiring-application", needs = { "letter", "again" }, sets = "reception")
class RegisterApplication implements JavaDelegate {

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final HiringEmails emails;

	private final Applications applications;

	private final ApplicantLinks links;

	private final ApplicationRecord trail;

	RegisterApplication(StepCase cases, AuditTrail auditTrail, HiringEmails emails, Applications applications,
			ApplicantLinks links, ApplicationRecord trail) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.emails = emails;
		this.applications = applications;
		this.links = links;
		this.trail = trail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case part = this.cases.of(execution);
		UUID source = source(part);
		HiringEmail email = this.emails.of(source);
		this.applications.add(part, email);
		if (email.sorting() != null && !email.accommodation()) {
			this.trail.sorted(part, email, StepCase.deployment(execution));
		}
		boolean accepted = !email.endsApplication();
		execution.setVariable("reception", accepted ? accepted(part) : email.sorting());
		if (accepted && !Intake.AUTOMATIC.equals(email.fault())) {
			answer(part, StepCase.required(execution, "letter"), StepCase.required(execution, "again"));
		}
	}

	/** With a link, which reaches nobody but whoever has the address. */
	private void answer(Case part, String received, String again) {
		Application one = this.applications.of(part.number());
		if (this.applications.acknowledge(part)) {
			this.links.offerWishes(one, received);
		}
		else if (this.applications.ofSamePerson(one).size() > 1) {
			this.links.offerWishes(one, again);
		}
	}

	/** Once screening has begun, nobody opens it any more. */
	private String accepted(Case part) {
		return this.applications.hasScreeningBegun(part.partOf()) ? "screening" : "accepted";
	}

	private UUID source(Case part) {
		return UUID
			.fromString(this.auditTrail.submitted(part.processInstanceId()).get(0).answer(NewApplications.SOURCE));
	}

}
