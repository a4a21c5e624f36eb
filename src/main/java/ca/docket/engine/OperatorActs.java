package ca.docket.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import ca.docket.family.Families;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Watches what operators do past the forms, by what it does to a case. What could reach
 * sealed judgements or change who had which part is refused, whatever command it came by.
 */
class OperatorActs implements HistoryEventHandler {

	/** They end a case with all that is sealed in it. */
	private static final Set<Class<?>> ENDING = Set.of(DeleteProcessInstanceCmd.class, DeleteProcessInstancesCmd.class);

	/** They touch nothing but a label, or were checked before. */
	private static final Set<Class<?>> HARMLESS = Set.of(SetTaskNameCmd.class, SetTaskDescriptionCmd.class,
			SetTaskPriorityCmd.class, SetTaskDueDateCmd.class, SetTaskFollowUpDateCmd.class, Assignment.class);

	private final ThreadLocal<Running> running = new ThreadLocal<>();

	private final Families families;

	private final OpenSeals seals;

	private final BatchWork batches;

	private final ActRecorder recorder;

	private final Sentences sentences;

	OperatorActs(Families families, OpenSeals seals, BatchWork batches, ActRecorder recorder, Sentences sentences) {
		this.families = families;
		this.seals = seals;
		this.batches = batches;
		this.recorder = recorder;
		this.sentences = sentences;
	}

	/**
	 * A command of an operator that runs.
	 *
	 * @param sealed whether judgements were sealed, by process instance, when it reached
	 * it
	 */
	private record Running(String person, Class<?> command, Map<String, Boolean> sealed) {

		boolean harmless() {
			return ending() || HARMLESS.contains(this.command);
		}

		boolean ending() {
			return ENDING.contains(this.command);
		}

	}

	<T> T during(String operator, Class<?> command, Supplier<T> doing) {
		this.running.set(new Running(operator, command, new HashMap<>()));
		try {
			return doing.get();
		}
		finally {
			this.running.remove();
		}
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		Running act = this.running.get();
		if (act != null) {
			requireUnsealed(event, act);
			requireNoPart(event);
			this.recorder.note(act.person(), act.ending(), event);
		}
		else if (this.batches.isRunning()) {
			requireUnsealed(event, new Running(null, Object.class, new HashMap<>()));
			requireNoPart(event);
		}
	}

	private void requireUnsealed(HistoryEvent event, Running act) {
		if (event instanceof HistoricBatchEntity batch && event.isEventOfType(HistoryEventTypes.BATCH_START)
				&& !this.batches.isHarmless(batch) && this.seals.anyIn(this.batches.subjects(batch))) {
			throw this.sentences.conflict("operators.sealed");
		}
		if (act.harmless() || event.getProcessInstanceId() == null) {
			return;
		}
		boolean moves = event instanceof HistoricActivityInstanceEventEntity
				|| event instanceof HistoricVariableUpdateEventEntity;
		if (moves && act.sealed().computeIfAbsent(event.getProcessInstanceId(), id -> this.seals.anyIn(List.of(id)))) {
			throw this.sentences.conflict("operators.sealed");
		}
		String task = ActRecorder.task(event);
		if (endsSealed(event) || task != null && this.seals.isOn(task)) {
			throw this.sentences.conflict("task.sealed");
		}
	}

	/**
	 * An error that nobody catches would leave the task behind, and no trace of its end.
	 */
	private boolean endsSealed(HistoryEvent event) {
		return event instanceof HistoricActivityInstanceEventEntity step
				&& event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)
				&& this.families.current()
					.rules(event.getProcessDefinitionKey())
					.sealed()
					.contains(step.getActivityId());
	}

	/**
	 * Separation of duties, and whose task is whose, rest on them. A step of the process
	 * sets them; outside of one it is the operator who does. Nobody has had a part yet in
	 * what only begins.
	 */
	private void requireNoPart(HistoryEvent event) {
		if (Context.getCoreExecutionContext() == null && event instanceof HistoricVariableUpdateEventEntity variable
				&& isPart(event.getProcessDefinitionKey(), variable.getVariableName())
				&& !begins(event.getProcessInstanceId())) {
			throw this.sentences.conflict("operators.part", variable.getVariableName());
		}
	}

	private static boolean begins(String instance) {
		CachedDbEntity known = Context.getCommandContext()
			.getDbEntityManager()
			.getDbEntityCache()
			.getCachedEntity(ExecutionEntity.class, instance);
		return known != null && known.getEntityState() == DbEntityState.TRANSIENT;
	}

	private boolean isPart(String process, String variable) {
		return this.families.current()
			.rules(process)
			.separateFrom()
			.values()
			.stream()
			.anyMatch(parts -> parts.contains(variable));
	}

}
