package ca.docket.engine;

import java.util.Map;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Tasks in which people judge unseen by others. Only who has such a task does it: nobody
 * in their place, and no operator; what they say goes past the engine.
 */
class SealedTasks extends AbstractBpmnParseListener {

	private static final String PROPERTY = "sealed";

	private final ObjectProvider<SealedAnswers> families;

	private final Sentences sentences;

	SealedTasks(ObjectProvider<SealedAnswers> families, Sentences sentences) {
		this.families = families;
		this.sentences = sentences;
	}

	@Override
	public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
		Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(userTask);
		if (properties != null && Boolean.parseBoolean(properties.get(PROPERTY))) {
			activity.setProperty(PROPERTY, true);
		}
	}

	boolean contain(TaskEntity task) {
		return task.getProcessDefinitionId() != null
				&& task.getProcessDefinition().findActivity(task.getTaskDefinitionKey()).getProperty(PROPERTY) != null;
	}

	/**
	 * Refuses to end a sealed task for whoever else has it, or may not say it any more.
	 */
	void admit(TaskEntity task, Actor actor) {
		if (contain(task)) {
			if (!actor.id().equals(task.getAssignee()) || task.getDelegationState() != null) {
				throw this.sentences.refuse("task.sealed");
			}
			family(task).admit(task, actor.id()).ifPresent(reason -> {
				throw this.sentences.refuse(reason);
			});
		}
	}

	/**
	 * Refuses to take a sealed task in somebody's place, and to give one back that then
	 * nobody could take.
	 * @param person null to give it back
	 */
	void requireOwn(TaskEntity task, String person, Capacity capacity) {
		boolean leftAlone = person == null && task.getCandidates().isEmpty();
		if (contain(task) && (capacity.inPlace() != null || leftAlone)) {
			throw this.sentences.refuse("task.sealed");
		}
	}

	/** What the engine keeps of checked answers: of a sealed task nothing. */
	VariableMap past(TaskEntity task, VariableMap checked) {
		if (!contain(task)) {
			return checked;
		}
		family(task).keep(task, task.getAssignee(), PlainValues.known(checked));
		return Variables.createVariables();
	}

	private SealedAnswers family(TaskEntity task) {
		String process = task.getProcessDefinition().getKey();
		return this.families.stream()
			.filter(each -> each.process().equals(process))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Nobody keeps the sealed answers of " + process));
	}

}
