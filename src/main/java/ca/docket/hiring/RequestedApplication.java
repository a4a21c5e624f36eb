package ca.docket.hiring;

import java.util.Optional;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds the application that a request is about. */
@Component
class RequestedApplication {

	/** On record of the request: its number. */
	static final String FIELD = "application";

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final Applications applications;

	RequestedApplication(StepCase cases, AuditTrail auditTrail, Applications applications) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.applications = applications;
	}

	Case request(DelegateExecution execution) {
		return this.cases.of(execution);
	}

	AuditEntry made(DelegateExecution execution) {
		return made(request(execution).processInstanceId());
	}

	private AuditEntry made(String request) {
		return this.auditTrail.submitted(request).get(0);
	}

	/** Why it was refused. */
	String reason(DelegateExecution execution) {
		return this.auditTrail.latestWith(request(execution).processInstanceId(), "removalReason")
			.orElseThrow()
			.answer("removalReason");
	}

	/** Empty where it was deleted meanwhile. */
	Optional<Application> of(DelegateExecution execution) {
		return of(request(execution).processInstanceId());
	}

	/** The same of a request by its process instance. */
	Optional<Application> of(String request) {
		return this.applications.find(made(request).answer(FIELD).strip());
	}

}
