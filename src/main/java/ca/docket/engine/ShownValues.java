package ca.docket.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Collects the values that a task form shows and is prefilled with. */
class ShownValues {

	private final ObjectProvider<FormValues> sources;

	private final Actors actors;

	ShownValues(ObjectProvider<FormValues> sources, Actors actors) {
		this.sources = sources;
		this.actors = actors;
	}

	Map<String, Object> of(TaskEntity task, Predicate<String> wanted) {
		Map<String, Object> shown = new HashMap<>();
		if (isOfAProcess(task)) {
			this.sources.forEach(source -> shown.putAll(source.shown(task, wanted, this.actors.language())));
		}
		return shown;
	}

	Map<String, Object> prefilled(TaskEntity task) {
		Map<String, Object> prefilled = new HashMap<>();
		if (isOfAProcess(task)) {
			this.sources.forEach(source -> prefilled.putAll(source.prefilled(task)));
		}
		return prefilled;
	}

	private static boolean isOfAProcess(TaskEntity task) {
		return task != null && task.getProcessDefinitionId() != null;
	}

}
