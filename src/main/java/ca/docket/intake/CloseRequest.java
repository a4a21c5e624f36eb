package ca.docket.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import ca.docket.casefile.Cases;

/** Closes the case with the outcome that the end event says. */
@Component
class CloseRequest implements JavaDelegate {

	private final Cases cases;

	CloseRequest(Cases cases) {
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		close(execution, (String) execution.getVariable("outcome"));
	}

	void close(DelegateExecution execution, String outcome) {
		this.cases.close(execution.getProcessBusinessKey(), outcome);
		execution.getProcessInstance().setVariable("outcome", outcome);
	}

}
