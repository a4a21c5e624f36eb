package ca.docket.commitment;

import java.time.Clock;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import ca.docket.casefile.Entry;
import ca.docket.casefile.Records;
import ca.docket.casefile.Viewer;

/**
 * Puts on record, once for each due date, that a commitment is overdue beyond the limit.
 */
@Component
class NoteOverdue implements JavaDelegate {

	private final Commitments commitments;

	private final Records records;

	private final Clock clock;

	NoteOverdue(Commitments commitments, Records records, Clock clock) {
		this.commitments = commitments;
		this.records = records;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Commitment commitment = this.commitments.find((String) execution.getVariable("commitmentId")).orElseThrow();
		if (this.commitments.overdue(commitment.id())) {
			this.records.add(commitment.caseInstance(),
					new Entry(this.clock.instant(), null, null, "commitment-overdue", execution.getCurrentActivityId(),
							Viewer.CASE,
							Map.of("commitment", commitment.number(), "due", commitment.due().toString())));
		}
	}

}
