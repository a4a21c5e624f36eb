package ca.docket.engine;

import java.util.Map;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/** What the families show above the questions of a task form. */
class ShownValues {

	private final ObjectProvider<FormValues> families;

	private final Actors actors;

	ShownValues(ObjectProvider<FormValues> families, Actors actors) {
		this.families = families;
		this.actors = actors;
	}

	Map<String, Object> of(TaskEntity task) {
		if (task == null || task.getProcessDefinitionId() == null) {
			return Map.of();
		}
		String process = task.getProcessDefinition().getKey();
		return this.families.stream()
			.filter(family -> family.process().equals(process))
			.findFirst()
			.map(family -> family.shown(task.getProcessInstanceId(), task.getTaskDefinitionKey(),
					this.actors.language()))
			.orElse(Map.of());
	}

	Map<String, Object> of(CommandContext engine, String taskId) {
		return of(engine.getTaskManager().findTaskById(taskId));
	}

}
