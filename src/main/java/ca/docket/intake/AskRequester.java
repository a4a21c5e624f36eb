package ca.docket.intake;

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

/** Sends triage's question to the requester. */
@Component
class AskRequester implements JavaDelegate {

	private final AuditTrail auditTrail;

	private final Cases cases;

	private final CaseLetters letters;

	private final Deadlines deadlines;

	private final Office office;

	private final Clock clock;

	AskRequester(AuditTrail auditTrail, Cases cases, CaseLetters letters, Deadlines deadlines, Office office,
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
		AuditEntry triage = this.auditTrail.latest(id, "triaged").orElseThrow();
		LocalDate answerBy = LocalDate.ofInstant(this.deadlines.expiry("intake", "Activity_AnswerQuestion").toInstant(),
				this.office.zone());
		Map<String, Object> question = Map.of("question", triage.answer("question"), "answerBy", answerBy);
		this.auditTrail.add(id, new AuditEntry(this.clock.instant(), triage.person(), triage.behalf(), "asked",
				execution.getCurrentActivityId(), Viewer.CASE, question));
		// Each question gets its own letter.
		this.letters.toSubmitter(this.cases.find(execution.getProcessBusinessKey()).orElseThrow(), "intake-question",
				"question " + execution.getActivityInstanceId(), question);
	}

}
