package ca.docket.engine;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import ca.docket.engine.task.CaseSubmitters;
import ca.docket.family.Families;
import ca.docket.security.Vouching;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Separation of duties: the operator's files name, for a user task, the parts in the case
 * of the people who may not do it: the submitter, those who did another task, and those
 * whom variables hold.
 */
class Separation {

	/** The part of who submitted the case, which its row tells and no variable. */
	static final String REQUESTER = "requester";

	private final Families families;

	private final CaseSubmitters submitters;

	private final Vouching vouching;

	private final Sentences sentences;

	Separation(Families families, CaseSubmitters submitters, Vouching vouching, Sentences sentences) {
		this.families = families;
		this.submitters = submitters;
		this.vouching = vouching;
		this.sentences = sentences;
	}

	/**
	 * Refuses a person who had another part in the case, whatever groups they are in, who
	 * stands in for such a person, and whose account such a person had in hand lately, or
	 * the other way round.
	 * @param absent the one they stand in for; null where they act for themselves
	 */
	void require(TaskEntity task, String person, String absent) {
		List<String> both = Stream.of(person, absent).filter(Objects::nonNull).toList();
		for (String part : parts(task)) {
			List<String> others = persons(task, part);
			if (!isOpenTo(both, others)) {
				Refusal record = new Refusal(RootProcess.of(task), task.getId(), task.getTaskDefinitionKey(), person,
						absent, part);
				throw both.stream()
					.filter(others::contains)
					.findFirst()
					.map(one -> this.sentences.refuse(record, "separation.refused", one))
					.orElseGet(() -> this.sentences.refuse(record, "separation.account", String.join(", ", both)));
			}
		}
	}

	/** Whether one of these people may do a task whose other parts some others have. */
	boolean isOpenTo(List<String> people, List<String> others) {
		return others.isEmpty()
				|| people.stream().noneMatch(others::contains) && this.vouching.areIndependent(people, others);
	}

	/** The ids of the persons who had those other parts in the case. */
	List<String> others(TaskEntity task) {
		return parts(task).stream().flatMap(part -> persons(task, part).stream()).distinct().toList();
	}

	private List<String> parts(TaskEntity task) {
		if (task.getProcessDefinitionId() == null) {
			return List.of();
		}
		return this.families.current()
			.rules(task.getProcessDefinition().getKey())
			.separateFrom()
			.getOrDefault(task.getTaskDefinitionKey(), List.of());
	}

	private List<String> persons(TaskEntity task, String part) {
		if (part.equals(REQUESTER)) {
			return this.submitters.of(RootProcess.of(task)).stream().toList();
		}
		return task.getProcessDefinition().getTaskDefinitions().containsKey(part)
				? this.submitters.whoDid(RootProcess.of(task), part) : inVariable(task, part);
	}

	/**
	 * A variable holds one person or several. Where a called process has none of that
	 * name, the one that called it is asked: parts in the case are parts in both.
	 */
	private static List<String> inVariable(TaskEntity task, String variable) {
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
