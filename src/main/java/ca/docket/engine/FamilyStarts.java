package ca.docket.engine;

import java.util.function.Predicate;

import ca.docket.family.Families;
import ca.docket.family.Snapshot;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses every start, from whatever source, of a process that no operator's file names.
 * Processes that open cases call or start in their course are allowed.
 */
class FamilyStarts extends AbstractBpmnParseListener {

	private final Families families;

	private final Sentences sentences;

	FamilyStarts(Families families, Sentences sentences) {
		this.families = families;
		this.sentences = sentences;
	}

	@Override
	public void parseProcess(Element process, ProcessDefinitionEntity definition) {
		definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::begins);
	}

	private void begins(DelegateExecution execution) {
		ExecutionEntity begun = (ExecutionEntity) execution;
		String process = begun.getProcessDefinition().getKey();
		Snapshot now = this.families.current();
		boolean called = begun.getSuperExecution() != null;
		if (!called && !now.isOn(process)
				&& !Surroundings.any(around -> now.areOfOneFamily(process, key(around)) && !isOf(begun, around))) {
			throw this.sentences.refuse("family.off", process);
		}
	}

	private static String key(ExecutionEntity execution) {
		return execution.getProcessDefinition().getKey();
	}

	private static boolean isOf(ExecutionEntity begun, ExecutionEntity execution) {
		return begun.getProcessInstanceId().equals(execution.getProcessInstanceId());
	}

	/**
	 * The stack of executions in progress, of which the engine shows only the innermost.
	 */
	private static final class Surroundings extends Context {

		static boolean any(Predicate<ExecutionEntity> which) {
			return getStack(executionContextStackThreadLocal).stream()
				.map(around -> around.getExecution())
				.filter(ExecutionEntity.class::isInstance)
				.map(ExecutionEntity.class::cast)
				.anyMatch(which);
		}

	}

}
