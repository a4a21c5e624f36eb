package ca.docket.engine;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/** What the families put into a task form: above its questions, and into its fields. */
class ShownValues {

	private final ObjectProvider<FormValues> families;

	private final Actors actors;

	ShownValues(ObjectProvider<FormValues> families, Actors actors) {
		this.families = families;
		this.actors = actors;
	}

	Map<String, Object> of(TaskEntity task) {
		return family(task)
			.map(family -> family.shown(task.getProcessInstanceId(), task.getTaskDefinitionKey(),
					this.actors.language()))
			.orElse(Map.of());
	}

	Map<String, Object> prefilled(TaskEntity task) {
		return family(task).map(family -> family.prefilled(task.getProcessInstanceId(), task.getTaskDefinitionKey()))
			.orElse(Map.of());
	}

	private Optional<FormValues> family(TaskEntity task) {
		if (task == null || task.getProcessDefinitionId() == null) {
			return Optional.empty();
		}
		String process = task.getProcessDefinition().getKey();
		return this.families.stream().filter(family -> family.process().equals(process)).findFirst();
	}

}
