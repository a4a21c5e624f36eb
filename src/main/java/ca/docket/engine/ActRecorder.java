package ca.docket.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes, for the record of a case, what an operator touches of it. */
class ActRecorder {

	private static final Map<String, String> JOBS = Map.ofEntries(
			entry(EntityTypes.JOB, UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES, "retries"),
			entry(EntityTypes.JOB, UserOperationLogEntry.OPERATION_TYPE_SET_DUEDATE, "due"),
			entry(EntityTypes.JOB, UserOperationLogEntry.OPERATION_TYPE_RECALC_DUEDATE, "due"),
			entry(EntityTypes.JOB, UserOperationLogEntry.OPERATION_TYPE_SET_PRIORITY, "priority"),
			entry(EntityTypes.JOB, UserOperationLogEntry.OPERATION_TYPE_EXECUTE, "executed"),
			entry(EntityTypes.JOB, UserOperationLogEntry.OPERATION_TYPE_DELETE, "deleted"),
			entry(EntityTypes.PROCESS_INSTANCE, UserOperationLogEntry.OPERATION_TYPE_CREATE_INCIDENT, "incident"),
			entry(EntityTypes.PROCESS_INSTANCE, UserOperationLogEntry.OPERATION_TYPE_RESOLVE, "resolved"));

	/** What an operator does to whose task it is, by the engine's words for it. */
	private static final Map<String, String> HANDS = Map.of(
			"assignee " + HistoryEventTypes.IDENTITY_LINK_ADD.getEventName(), "given",
			"assignee " + HistoryEventTypes.IDENTITY_LINK_DELETE.getEventName(), "taken",
			"candidate " + HistoryEventTypes.IDENTITY_LINK_ADD.getEventName(), "offered",
			"candidate " + HistoryEventTypes.IDENTITY_LINK_DELETE.getEventName(), "not-offered");

	private final BatchWork batches;

	private final Function<String, TouchedCases> cases;

	/**
	 * @param cases begins to collect what a person touches
	 */
	ActRecorder(BatchWork batches, Function<String, TouchedCases> cases) {
		this.batches = batches;
		this.cases = cases;
	}

	/** The id of the task that an event is about; null for others, and for a new one. */
	static String task(HistoryEvent event) {
		if (event instanceof HistoricTaskInstanceEventEntity task) {
			return event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE) ? null : task.getTaskId();
		}
		return (event instanceof HistoricIdentityLinkLogEventEntity link) ? link.getTaskId() : null;
	}

	void note(String person, boolean ending, HistoryEvent event) {
		if (event instanceof HistoricBatchEntity batch && event.isEventOfType(HistoryEventTypes.BATCH_START)) {
			this.batches.subjects(batch).forEach(id -> of(person).add(id, "batch", batch.getType()));
		}
		else if (instance(event) != null) {
			touched(event, ending).ifPresent(one -> add(person, event, one));
		}
		else if (event instanceof UserOperationLogEntryEventEntity line && line.getJobDefinitionId() != null) {
			ofJob(line).ifPresent(one -> of(person).addFailed(line.getJobDefinitionId(), one.getKey(), one.getValue()));
		}
	}

	/** The engine says of whose task it is no more than the root. */
	private static String instance(HistoryEvent event) {
		return Optional.ofNullable(event.getProcessInstanceId()).orElse(event.getRootProcessInstanceId());
	}

	private void add(String person, HistoryEvent event, Map.Entry<String, String> one) {
		of(person).add(instance(event), one.getKey(), one.getValue());
	}

	private static Map.Entry<String, String> entry(String entity, String operation, String word) {
		return Map.entry(entity + " " + operation, word);
	}

	private static Optional<Map.Entry<String, String>> touched(HistoryEvent event, boolean ending) {
		if (event instanceof HistoricProcessInstanceEventEntity process) {
			return ofProcess(process);
		}
		if (ending || event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE)
				|| event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE)) {
			return Optional.empty();
		}
		if (event instanceof HistoricVariableUpdateEventEntity variable) {
			return Optional.of(Map.entry("variables", variable.getVariableName()));
		}
		if (event instanceof HistoricActivityInstanceEventEntity step) {
			return Optional.of(Map.entry("steps", step.getActivityId()))
				.filter(one -> !event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE));
		}
		if (event instanceof HistoricTaskInstanceEventEntity task
				&& event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_UPDATE)) {
			return Optional.of(Map.entry("tasks", task.getTaskDefinitionKey()));
		}
		if (event instanceof HistoricIdentityLinkLogEventEntity link) {
			return ofHands(link);
		}
		return (event instanceof UserOperationLogEntryEventEntity line) ? ofJob(line) : Optional.empty();
	}

	private static Optional<Map.Entry<String, String>> ofProcess(HistoricProcessInstanceEventEntity process) {
		if (process.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
			return Optional.of(Map.entry("version", String.valueOf(process.getProcessDefinitionVersion())));
		}
		boolean ended = process.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)
				&& HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(process.getState());
		return ended ? Optional.of(Map.entry("ended", process.getProcessDefinitionKey())) : Optional.empty();
	}

	private static Optional<Map.Entry<String, String>> ofJob(UserOperationLogEntryEventEntity line) {
		return Optional.ofNullable(JOBS.get(line.getEntityType() + " " + line.getOperationType()))
			.map(word -> Map.entry("jobs", word));
	}

	/** Of a task that was there before: whose a new one is its model says. */
	private static Optional<Map.Entry<String, String>> ofHands(HistoricIdentityLinkLogEventEntity link) {
		CachedDbEntity task = Context.getCommandContext()
			.getDbEntityManager()
			.getDbEntityCache()
			.getCachedEntity(TaskEntity.class, link.getTaskId());
		return Optional.ofNullable(HANDS.get(link.getType() + " " + link.getEventType()))
			.filter(word -> task == null || task.getEntityState() != DbEntityState.TRANSIENT)
			.map(word -> Map.entry(word, Objects.requireNonNullElse(link.getUserId(), link.getGroupId())));
	}

	/** All that happens in a transaction is told together. */
	private TouchedCases of(String person) {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(TouchedCases.class::isInstance)
			.map(TouchedCases.class::cast)
			.findFirst()
			.orElseGet(() -> {
				TouchedCases begun = this.cases.apply(person);
				TransactionSynchronizationManager.registerSynchronization(begun);
				return begun;
			});
	}

}
