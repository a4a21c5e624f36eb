package ca.docket.commitment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a commitment is met or released; the end event says which. */
@Component
class EndCommitment implements JavaDelegate {

	private final Commitments commitments;

	EndCommitment(Commitments commitments) {
		this.commitments = commitments;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.commitments.end((String) execution.getVariable("commitmentId"), (String) execution.getVariable("outcome"));
	}

}
