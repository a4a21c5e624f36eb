package ca.docket.engine.expression;

import ca.docket.engine.deployment.Delegates;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.model.CoreActivity;
import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * A delegate as models get it: it runs with the inputs and sets the variables that it
 * declares, and no others.
 */
final class DeclaredStep implements JavaDelegate {

	private static final ThreadLocal<Running> RUNNING = new ThreadLocal<>();

	private final String bean;

	private final JavaDelegate step;

	DeclaredStep(String bean, JavaDelegate step) {
		this.bean = bean;
		this.step = step;
	}

	private record Running(String bean, String processInstance) {
	}

	@Override
	public void execute(DelegateExecution execution) throws Exception {
		refuseInputs((ExecutionEntity) execution);
		Running around = RUNNING.get();
		RUNNING.set(new Running(this.bean, execution.getProcessInstanceId()));
		try {
			this.step.execute(execution);
		}
		finally {
			RUNNING.set(around);
		}
	}

	/** A listener has none of its own. */
	private void refuseInputs(ExecutionEntity execution) {
		CoreActivity activity = execution.getActivity();
		if (execution.getEventName() == null && activity != null && activity.getIoMapping() != null) {
			activity.getIoMapping()
				.getInputParameters()
				.stream()
				.map(InputParameter::getName)
				.filter(input -> !Delegates.takes(this.bean, input))
				.findFirst()
				.ifPresent(input -> {
					throw new ProcessEngineException("${" + this.bean + "} does not read the input " + input);
				});
		}
	}

	/** What other processes set meanwhile, because of a message, is theirs. */
	static void refuseUndeclared(VariableInstanceEntity variable, VariableScope source) {
		Running now = RUNNING.get();
		if (now != null && source instanceof ExecutionEntity execution
				&& now.processInstance().equals(execution.getProcessInstanceId())
				&& !Delegates.maySet(now.bean(), variable.getName())) {
			throw new ProcessEngineException("${" + now.bean() + "} does not set the variable " + variable.getName());
		}
	}

}
