package ca.docket.poc;

import java.util.Map;

import ca.docket.casefile.ProcessMessages;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Takes a trial from whoever is to decide it, without an answer, so that it is weighed
 * again; what that branch of the process sets then is its own.
 */
@Component
@ForModels(processes = "poc", sets = ForModels.ANY)
class WeighAgain implements JavaDelegate {

	private final ProcessMessages messages;

	WeighAgain(ProcessMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.sendIfAwaited(execution.getProcessInstanceId(), "poc.weigh-again", Map.of());
	}

}
