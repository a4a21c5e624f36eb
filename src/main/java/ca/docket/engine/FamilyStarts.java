package ca.docket.engine;

import java.util.function.Predicate;

import ca.docket.engine.task.CaseSubmitters;
import ca.docket.family.Families;
import ca.docket.family.ProcessRules;
import ca.docket.family.Snapshot;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses every start, from whatever source, of a process that no operator's file names;
 * and to people, operators too, one that the files let nobody start, or under the number
 * of a case. Processes that open cases call or start in their course are allowed.
 */
class FamilyStarts extends AbstractBpmnParseListener {

	private final Families families;

	private final CaseSubmitters cases;

	private final BatchWork batches;

	private final Actors actors;

	private final Sentences sentences;

	FamilyStarts(Families families, CaseSubmitters cases, BatchWork batches, Actors actors, Sentences sentences) {
		this.families = families;
		this.cases = cases;
		this.batches = batches;
		this.actors = actors;
		this.sentences = sentences;
	}

	@Override
	public void parseProcess(Element process, ProcessDefinitionEntity definition) {
		definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::begins);
	}

	private void begins(DelegateExecution execution) {
		ExecutionEntity begun = (ExecutionEntity) execution;
		if (begun.getSuperExecution() != null) {
			return;
		}
		String process = begun.getProcessDefinition().getKey();
		Snapshot now = this.families.current();
		if (!now.isOn(process)
				&& !Surroundings.any(around -> now.areOfOneFamily(process, key(around)) && !isOf(begun, around))) {
			throw this.sentences.conflict("family.off", process);
		}
		if (isByHand(begun)) {
			requireOwn(begun, now.rules(process));
		}
	}

	/** By a person's command, or by a batch that one ordered: in no case, and no job. */
	private boolean isByHand(ExecutionEntity begun) {
		boolean byPerson = Context.getCommandContext().getCurrentJob() == null && this.actors.person().isPresent();
		return (byPerson || this.batches.isRunning()) && !Surroundings.any(around -> !isOf(begun, around));
	}

	private void requireOwn(ExecutionEntity begun, ProcessRules rules) {
		if (rules.start().isEmpty()) {
			throw this.sentences.conflict("family.part", begun.getProcessDefinition().getKey());
		}
		String number = begun.getBusinessKey();
		if (number != null && this.cases.isCase(number)) {
			throw this.sentences.conflict("family.number", number);
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
