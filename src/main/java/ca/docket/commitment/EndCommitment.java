package ca.docket.commitment;

import ca.docket.casefile.step.Grants;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a commitment is met or released; the end event says which. */
@Component
@ForModels(processes = "commitment", needs = "outcome")
class EndCommitment implements JavaDelegate {

	private final StepCase cases;

	private final Commitments commitments;

	private final Grants grants;

	EndCommitment(StepCase cases, Commitments commitments, Grants grants) {
		this.cases = cases;
		this.commitments = commitments;
		this.grants = grants;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String outcome = StepCase.required(execution, "outcome");
		Commitment commitment = this.commitments.keptIn(execution.getProcessInstanceId()).orElseThrow();
		this.grants.require(this.cases.of(execution), "commitment", outcome,
				entry -> entry.answer("commitment").equals(String.valueOf(commitment.number()))
						&& !Grants.isBy(commitment.owner(), entry));
		this.commitments.end(commitment.id(), outcome);
	}

}
