package ca.docket.earb;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
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

	private final EarbLetters letters;

	private final Clock clock;

	LapseEndorsement(Cases cases, AuditTrail auditTrail, Commitments commitments, EarbLetters letters, Clock clock) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.commitments = commitments;
		this.letters = letters;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String id = execution.getProcessInstanceId();
		// Before the case is closed, which drops what is open.
		Map<String, Object> said = Map.of("conditions", overdue(execution.getProcessBusinessKey()));
		this.auditTrail.add(id, new AuditEntry(this.clock.instant(), null, null, "lapsed",
				execution.getCurrentActivityId(), Viewer.CASE, said));
		this.letters.toSubmitter(id, "earb-lapsed", "outcome", said);
		this.letters.toGroup(id, "earb-chairs", "earb-lapsed", "lapsed", said);
		this.cases.close(execution.getProcessBusinessKey(), "lapsed");
		execution.getProcessInstance().setVariable("outcome", "lapsed");
	}

	private String overdue(String number) {
		return this.commitments.of(number)
			.stream()
			.filter(commitment -> commitment.isOpen() && commitment.overdueSince() != null)
			.map(Commitment::text)
			.collect(Collectors.joining("\n"));
	}

}
