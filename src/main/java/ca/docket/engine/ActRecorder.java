package ca.docket.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes, for the record of a case, what an operator touches of it. */
class ActRecorder {

	private static final Map<String, String> JOBS = Map.of(UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES,
			"retries", UserOperationLogEntry.OPERATION_TYPE_SET_DUEDATE, "due",
			UserOperationLogEntry.OPERATION_TYPE_RECALC_DUEDATE, "due", UserOperationLogEntry.OPERATION_TYPE_EXECUTE,
			"executed", UserOperationLogEntry.OPERATION_TYPE_DELETE, "deleted",
			UserOperationLogEntry.OPERATION_TYPE_RESOLVE, "resolved");

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
		else if (event.getProcessInstanceId() != null) {
			touched(event, ending)
				.ifPresent(one -> of(person).add(event.getProcessInstanceId(), one.getKey(), one.getValue()));
		}
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
			return Optional.of(Map.entry("steps", step.getActivityId()));
		}
		if (event instanceof HistoricTaskInstanceEventEntity task
				&& event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_UPDATE)) {
			return Optional.of(Map.entry("tasks", task.getTaskDefinitionKey()));
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
		boolean work = EntityTypes.JOB.equals(line.getEntityType())
				|| EntityTypes.INCIDENT.equals(line.getEntityType());
		return Optional.ofNullable(JOBS.get(line.getOperationType()))
			.filter(word -> work)
			.map(word -> Map.entry("jobs", word));
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
