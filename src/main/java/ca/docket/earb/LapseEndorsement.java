package ca.docket.earb;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseLetters;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Viewer;
import ca.docket.commitment.Commitment;
import ca.docket.commitment.Commitments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Closes a case whose endorsement lapsed, and tells submitter, sponsor and chair which
 * condition was not met in time.
 */
@Component
class LapseEndorsement implements JavaDelegate {

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final Commitments commitments;

	private final CaseLetters letters;

	private final Clock clock;

	LapseEndorsement(Cases cases, AuditTrail auditTrail, Commitments commitments, CaseLetters letters, Clock clock) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.commitments = commitments;
		this.letters = letters;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case caseFile = this.cases.find(execution.getProcessBusinessKey()).orElseThrow();
		// Before the case is closed, which drops what is open.
		List<String> overdue = overdue(caseFile.number());
		this.auditTrail.add(caseFile.processInstanceId(), new AuditEntry(this.clock.instant(), null, null, "lapsed",
				execution.getCurrentActivityId(), Viewer.CASE, Map.of("conditions", String.join("\n", overdue))));
		Map<String, Object> said = Map.of("conditions", overdue);
		this.letters.toSubmitter(caseFile, "earb-lapsed", "outcome", said);
		this.letters.toGroup(caseFile, "earb-lapsed", "lapsed", "earb-chairs", said);
		this.cases.close(execution.getProcessBusinessKey(), "lapsed");
		execution.getProcessInstance().setVariable("outcome", "lapsed");
	}

	private List<String> overdue(String number) {
		return this.commitments.of(number)
			.stream()
			.filter(commitment -> commitment.isOpen() && commitment.overdueSince() != null)
			.map(Commitment::text)
			.toList();
	}

}
