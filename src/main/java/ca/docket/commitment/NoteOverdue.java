package ca.docket.commitment;

import java.time.Clock;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Viewer;

/**
 * Puts on record, once for each due date, that a commitment is overdue beyond the limit.
 */
@Component
class NoteOverdue implements JavaDelegate {

	private final Commitments commitments;

	private final AuditTrail auditTrail;

	private final Clock clock;

	NoteOverdue(Commitments commitments, AuditTrail auditTrail, Clock clock) {
		this.commitments = commitments;
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Commitment commitment = this.commitments.find((String) execution.getVariable("commitmentId")).orElseThrow();
		if (this.commitments.overdue(commitment.id())) {
			this.auditTrail.add(commitment.caseInstance(),
					new AuditEntry(this.clock.instant(), null, null, "commitment-overdue",
							execution.getCurrentActivityId(), Viewer.CASE,
							Map.of("commitment", commitment.number(), "due", commitment.due().toString())));
		}
	}

}
