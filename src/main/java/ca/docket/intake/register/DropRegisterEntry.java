package ca.docket.intake.register;

import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drops a version of which nothing is published. */
@Component
@ForModels(processes = "intake-register")
class DropRegisterEntry implements JavaDelegate {

	private final Versions versions;

	DropRegisterEntry(Versions versions) {
		this.versions = versions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.versions.drop(execution.getProcessInstanceId());
	}

}
