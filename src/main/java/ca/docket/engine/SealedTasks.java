package ca.docket.engine;

import ca.docket.family.Families;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Protects tasks whose answers nobody else may see, as the operator's files say: only the
 * assignee completes them, no substitute and no operator, and their answers bypass the
 * engine.
 */
class SealedTasks {

	private final Families families;

	private final ObjectProvider<SealedAnswers> keepers;

	private final Sentences sentences;

	SealedTasks(Families families, ObjectProvider<SealedAnswers> keepers, Sentences sentences) {
		this.families = families;
		this.keepers = keepers;
		this.sentences = sentences;
	}

	boolean contain(TaskEntity task) {
		return task.getProcessDefinitionId() != null && this.families.current()
			.rules(task.getProcessDefinition().getKey())
			.sealed()
			.contains(task.getTaskDefinitionKey());
	}

	/**
	 * Refuses to end a sealed task for whoever else has it, or may not say it any more.
	 */
	void admit(TaskEntity task, Actor actor) {
		if (contain(task)) {
			if (!actor.id().equals(task.getAssignee()) || task.getDelegationState() != null) {
				throw this.sentences.refuse("task.sealed");
			}
			keeper(task).admit(task, actor.id()).ifPresent(reason -> {
				throw this.sentences.refuse(reason);
			});
		}
	}

	/**
	 * Refuses to take a sealed task in somebody's place, and to give one back that then
	 * nobody could take.
	 * @param person null to give it back
	 */
	void requireOwn(TaskEntity task, String person, OnBehalf onBehalf) {
		boolean leftAlone = person == null && task.getCandidates().isEmpty();
		if (contain(task) && (onBehalf.substitution() != null || leftAlone)) {
			throw this.sentences.refuse("task.sealed");
		}
	}

	/** What the engine keeps of checked answers: of a sealed task nothing. */
	VariableMap past(TaskEntity task, VariableMap checked) {
		if (!contain(task)) {
			return checked;
		}
		keeper(task).keep(task, task.getAssignee(), PlainValues.known(checked));
		return Variables.createVariables();
	}

	private SealedAnswers keeper(TaskEntity task) {
		String process = task.getProcessDefinition().getKey();
		return this.keepers.stream()
			.filter(each -> each.process().equals(process))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Nobody keeps the sealed answers of " + process));
	}

}
