package ca.docket.earb;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import ca.docket.Office;
import ca.docket.calendar.Deadlines;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.CaseLetters;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Viewer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the submitter what is missing in the submission. */
@Component
class ReturnSubmission implements JavaDelegate {

	private final AuditTrail auditTrail;

	private final Cases cases;

	private final CaseLetters letters;

	private final Deadlines deadlines;

	private final Office office;

	private final Clock clock;

	ReturnSubmission(AuditTrail auditTrail, Cases cases, CaseLetters letters, Deadlines deadlines, Office office,
			Clock clock) {
		this.auditTrail = auditTrail;
		this.cases = cases;
		this.letters = letters;
		this.deadlines = deadlines;
		this.office = office;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String id = execution.getProcessInstanceId();
		AuditEntry check = this.auditTrail.latest(id, "checked").orElseThrow();
		LocalDate answerBy = LocalDate
			.ofInstant(this.deadlines.expiry("earb", "Activity_CompleteSubmission").toInstant(), this.office.zone());
		Map<String, Object> said = Map.of("missing", check.answer("missing"), "answerBy", answerBy);
		this.auditTrail.add(id, new AuditEntry(this.clock.instant(), check.person(), check.behalf(), "returned",
				execution.getCurrentActivityId(), Viewer.CASE, said));
		// Each return gets its own letter.
		this.letters.toSubmitter(this.cases.find(execution.getProcessBusinessKey()).orElseThrow(), "earb-returned",
				"returned " + execution.getActivityInstanceId(), said);
	}

}
