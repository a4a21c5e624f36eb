package ca.docket.hiring;

import java.time.Instant;
import java.util.Date;

import ca.docket.Office;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves the closing to the later time that Human Resources named. */
@Component
@ForModels(processes = "hiring", sets = "closing")
class MoveClosing implements JavaDelegate {

	private final AuditTrail auditTrail;

	private final Competitions competitions;

	private final Office office;

	MoveClosing(AuditTrail auditTrail, Competitions competitions, Office office) {
		this.auditTrail = auditTrail;
		this.competitions = competitions;
		this.office = office;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Competition competition = this.competitions.of(execution);
		AuditEntry said = this.auditTrail.latestWith(competition.processInstanceId(), "newDay").orElseThrow();
		Instant closing = Posting.moment(said.answer("newDay"), said.answer("newTime"), this.office.zone());
		this.competitions.move(competition.number(), closing);
		execution.getProcessInstance().setVariable("closing", Date.from(closing));
	}

}
