package ca.docket.earb.board;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records a decision in a process of tests, which may not name the board's delegate. */
@Component
class RecordTestDecision implements JavaDelegate {

	private final RecordDecision decision;

	RecordTestDecision(RecordDecision decision) {
		this.decision = decision;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.decision.execute(execution);
	}

}
