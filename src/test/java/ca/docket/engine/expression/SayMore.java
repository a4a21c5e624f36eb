package ca.docket.engine.expression;

import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the variable that the variable {@code which} names, where it declares one. */
@Component
@ForModels(sets = "said")
class SayMore implements JavaDelegate {

	@Override
	public void execute(DelegateExecution execution) {
		execution.getProcessInstance().setVariable(execution.getVariable("which").toString(), "more");
	}

}
