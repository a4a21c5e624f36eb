package ca.docket.audit;

import java.util.Map;

import ca.docket.casefile.ProcessMessages;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the next round of an audit at once, unless one is under way. */
@Component
@ForModels(processes = "audit")
class BeginRound implements JavaDelegate {

	private final ProcessMessages messages;

	BeginRound(ProcessMessages messages) {
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.messages.sendIfAwaited(execution.getProcessInstanceId(), "audit.round", Map.of());
	}

}
