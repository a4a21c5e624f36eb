package ca.docket.casefile.step;

import java.util.List;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.engine.RootProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Finds the case that a step is of, by its process and never by what a model says. */
@Component
public class StepCase {

	private final Cases cases;

	StepCase(Cases cases) {
		this.cases = cases;
	}

	public Case of(DelegateExecution execution) {
		String id = RootProcess.of(execution);
		return Optional.ofNullable(this.cases.ofProcessInstances(List.of(id)).get(id))
			.orElseThrow(() -> new IllegalStateException("Process instance %s is of no case".formatted(id)));
	}

	/** The id of the deployment of the process, for forms that go by it. */
	public static String deployment(DelegateExecution execution) {
		return ((ExecutionEntity) execution).getProcessDefinition().getDeploymentId();
	}

	/** The case that one is a part of. */
	public Case whole(Case part) {
		return this.cases.find(part.partOf()).orElseThrow();
	}

	/** An input of the step as the model has it; empty where it has none. */
	public static Optional<String> input(DelegateExecution execution, String name) {
		return Optional.ofNullable(execution.getVariableLocal(name))
			.map(value -> value.toString().strip())
			.filter(value -> !value.isEmpty());
	}

	/**
	 * An input of the step that it cannot do without.
	 * @throws IllegalStateException where the model has none
	 */
	public static String required(DelegateExecution execution, String name) {
		return input(execution, name).orElseThrow(() -> new IllegalStateException(
				"%s has no input %s".formatted(execution.getCurrentActivityId(), name)));
	}

}
