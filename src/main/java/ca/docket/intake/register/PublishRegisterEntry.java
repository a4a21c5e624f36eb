package ca.docket.intake.register;

import java.time.Clock;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.step.Grants;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts a version into the register. */
@Component
@ForModels(processes = "intake-register")
class PublishRegisterEntry implements JavaDelegate {

	private final StepCase cases;

	private final Grants grants;

	private final Versions versions;

	private final AuditTrail auditTrail;

	private final Clock clock;

	PublishRegisterEntry(StepCase cases, Grants grants, Versions versions, AuditTrail auditTrail, Clock clock) {
		this.cases = cases;
		this.grants = grants;
		this.versions = versions;
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.grants.require(this.cases.of(execution), "published");
		String id = execution.getProcessInstanceId();
		Version version = this.versions.of(id).orElseThrow();
		this.versions.publish(version, this.clock.instant());
		this.auditTrail.add(id, null, "register-published", execution.getCurrentActivityId(),
				Map.of("entry", version.entry()));
	}

}
