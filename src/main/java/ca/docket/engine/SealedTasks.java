package ca.docket.engine;

import ca.docket.family.Families;
import ca.docket.family.ProcessRules;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Protects tasks that are personal, as the operator's files say: only the assignee
 * completes them, no substitute and no operator. So it is with those whose answers nobody
 * else may see, which bypass the engine too.
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

	/** Whether only the person who has it does it. */
	boolean isPersonal(TaskEntity task) {
		return contain(task) || rules(task).personal().contains(task.getTaskDefinitionKey());
	}

	private boolean contain(TaskEntity task) {
		return rules(task).sealed().contains(task.getTaskDefinitionKey());
	}

	private ProcessRules rules(TaskEntity task) {
		return (task.getProcessDefinitionId() != null)
				? this.families.current().rules(task.getProcessDefinition().getKey()) : ProcessRules.NONE;
	}

	/**
	 * Refuses to end a personal task for whoever else has it, and a sealed one for who
	 * may not say it any more.
	 */
	void admit(TaskEntity task, Actor actor) {
		if (isPersonal(task) && (!actor.id().equals(task.getAssignee()) || task.getDelegationState() != null)) {
			throw refused(task);
		}
		if (contain(task)) {
			keeper(task).admit(task, actor.id()).ifPresent(reason -> {
				throw this.sentences.refuse(reason);
			});
		}
	}

	/**
	 * Refuses to take a personal task in somebody's place, and to give one back that then
	 * nobody could take.
	 * @param person null to give it back
	 */
	void requireOwn(TaskEntity task, String person, OnBehalf onBehalf) {
		boolean leftAlone = person == null && task.getCandidates().isEmpty();
		if (isPersonal(task) && (onBehalf.substitution() != null || leftAlone)) {
			throw refused(task);
		}
	}

	private Refused refused(TaskEntity task) {
		return this.sentences.refuse(contain(task) ? "task.sealed" : "task.personal");
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
