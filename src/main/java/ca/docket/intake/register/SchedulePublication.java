package ca.docket.intake.register;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.AuditTrail;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what a coordinator completed, and says when its day begins in the office. */
@Component
@ForModels(processes = "intake-register", sets = "publishOn")
class SchedulePublication implements JavaDelegate {

	private final Versions versions;

	private final AuditTrail auditTrail;

	private final Office office;

	SchedulePublication(Versions versions, AuditTrail auditTrail, Office office) {
		this.versions = versions;
		this.auditTrail = auditTrail;
		this.office = office;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String id = execution.getProcessInstanceId();
		Map<String, Object> said = new HashMap<>(
				this.auditTrail.latest(id, "register-completed").orElseThrow().answers());
		this.versions.complete(id, said);
		LocalDate due = this.versions.of(id).orElseThrow().due();
		execution.setVariable("publishOn", Date.from(due.atStartOfDay(this.office.zone()).toInstant()));
	}

}
