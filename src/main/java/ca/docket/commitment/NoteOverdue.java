package ca.docket.commitment;

import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Puts on record, once for each due date, that a commitment is overdue beyond the limit.
 */
@Component
@ForModels(processes = "commitment", sets = "overdueKnown")
class NoteOverdue implements JavaDelegate {

	private final Commitments commitments;

	private final AuditTrail auditTrail;

	NoteOverdue(Commitments commitments, AuditTrail auditTrail) {
		this.commitments = commitments;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Commitment commitment = this.commitments.keptIn(execution.getProcessInstanceId()).orElseThrow();
		boolean known = !this.commitments.overdue(commitment.id());
		execution.setVariableLocal("overdueKnown", known);
		if (!known) {
			this.auditTrail.note(commitment.caseInstance(), "commitment-overdue", execution.getCurrentActivityId(),
					Map.of("commitment", commitment.number(), "due", commitment.due().toString()));
		}
	}

}
