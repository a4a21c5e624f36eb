package ca.docket.hiring;

import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sets what the table asks: whether an application is on hold, and how long ago its
 * posting closed and an interviewed person was told.
 */
@Component
@ForModels(processes = "hiring-request", sets = { "held", "years", "yearsTold" })
class ReadRequest implements JavaDelegate {

	private final RequestedApplication requested;

	private final RemovalFacts facts;

	ReadRequest(RequestedApplication requested, RemovalFacts facts) {
		this.requested = requested;
		this.facts = facts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.getProcessInstance().setVariables(this.facts.of(this.requested.of(execution).orElseThrow()));
	}

}
