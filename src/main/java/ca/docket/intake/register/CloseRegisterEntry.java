package ca.docket.intake.register;

import ca.docket.casefile.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Closes a case of which nothing is published. The model says with which outcome.
 */
@Component
class CloseRegisterEntry implements JavaDelegate {

	private final Versions versions;

	private final Cases cases;

	CloseRegisterEntry(Versions versions, Cases cases) {
		this.versions = versions;
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.versions.drop(execution.getProcessInstanceId());
		this.cases.close(execution.getProcessBusinessKey(), (String) execution.getVariable("outcome"));
	}

}
