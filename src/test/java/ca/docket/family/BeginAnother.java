package ca.docket.family;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the process that the variable {@code begins} names, as meetings are begun. */
@Component
class BeginAnother implements JavaDelegate {

	@Override
	public void execute(DelegateExecution execution) {
		if (execution.hasVariable("begins")) {
			execution.getProcessEngineServices()
				.getRuntimeService()
				.startProcessInstanceByKey((String) execution.getVariable("begins"));
		}
	}

}
