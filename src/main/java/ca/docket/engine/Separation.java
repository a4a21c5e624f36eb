package ca.docket.engine;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import ca.docket.family.Families;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Separation of duties: the operator's files name, for a user task, the variables that
 * hold the people who may not do it.
 */
class Separation {

	private final Families families;

	private final Sentences sentences;

	Separation(Families families, Sentences sentences) {
		this.families = families;
		this.sentences = sentences;
	}

	/**
	 * Refuses a person who had another part in the case, whatever groups they are in, and
	 * who stands in for such a person.
	 * @param absent the one they stand in for; null where they act for themselves
	 */
	void require(TaskEntity task, String person, String absent) {
		for (String variable : variables(task)) {
			List<String> excluded = persons(task, variable);
			if (excluded.contains(person) || absent != null && excluded.contains(absent)) {
				Refusal record = new Refusal(RootProcess.of(task), task.getId(), task.getTaskDefinitionKey(), person,
						absent, variable);
				throw this.sentences.refuse(record, "separation.refused", excluded.contains(person) ? person : absent);
			}
		}
	}

	/** The ids of the persons who may not do a task. */
	List<String> excluded(TaskEntity task) {
		return variables(task).stream().flatMap(variable -> persons(task, variable).stream()).distinct().toList();
	}

	private List<String> variables(TaskEntity task) {
		if (task.getProcessDefinitionId() == null) {
			return List.of();
		}
		return this.families.current()
			.rules(task.getProcessDefinition().getKey())
			.separateFrom()
			.getOrDefault(task.getTaskDefinitionKey(), List.of());
	}

	/**
	 * A variable holds one person or several. Where a called process has none of that
	 * name, the one that called it is asked: parts in the case are parts in both.
	 */
	private static List<String> persons(TaskEntity task, String variable) {
		VariableScope scope = task;
		ExecutionEntity caller = task.getProcessInstance().getSuperExecution();
		while (!scope.hasVariable(variable) && caller != null) {
			scope = caller;
			caller = caller.getProcessInstance().getSuperExecution();
		}
		Object value = PlainValues.of((Object) scope.getVariableTyped(variable, false));
		Stream<?> persons = value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
		return persons.filter(Objects::nonNull).map(String::valueOf).toList();
	}

}
