package ca.docket.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.AuditTrail;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts on record that no impact assessment came in time. */
@Component
@ForModels(processes = "intake")
class NoteMissingAssessment implements JavaDelegate {

	private final AuditTrail auditTrail;

	private final Office office;

	private final Clock clock;

	NoteMissingAssessment(AuditTrail auditTrail, Office office, Clock clock) {
		this.auditTrail = auditTrail;
		this.office = office;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.office.zone());
		this.auditTrail.note(execution.getProcessInstanceId(), "assessment-missing", execution.getCurrentActivityId(),
				Map.of("until", today.toString()));
	}

}
