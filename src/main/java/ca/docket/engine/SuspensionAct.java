package ca.docket.engine;

import java.util.Map;
import java.util.Optional;

import ca.docket.engine.Suspension.Scope;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;

/**
 * A suspension as a line of the engine's operation log describes it.
 *
 * @param suspended false where it is resumed
 * @param process the process id
 * @param instance null where all cases are concerned
 * @param definition null for all versions
 */
record SuspensionAct(String person, boolean suspended, Scope scope, String instance, String definition,
		String process) {

	private static final Map<String, Boolean> OPERATIONS = Map.of(UserOperationLogEntry.OPERATION_TYPE_SUSPEND, true,
			UserOperationLogEntry.OPERATION_TYPE_ACTIVATE, false,
			UserOperationLogEntry.OPERATION_TYPE_SUSPEND_PROCESS_DEFINITION, true,
			UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_PROCESS_DEFINITION, false,
			UserOperationLogEntry.OPERATION_TYPE_SUSPEND_JOB_DEFINITION, true,
			UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_JOB_DEFINITION, false,
			UserOperationLogEntry.OPERATION_TYPE_SUSPEND_JOB, true, UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_JOB,
			false);

	static Optional<SuspensionAct> of(UserOperationLogEntryEventEntity line) {
		boolean told = OPERATIONS.containsKey(line.getOperationType()) && line.getUserId() != null
				&& line.getProcessDefinitionKey() != null && line.getProperty().equals(property(line));
		return told
				? Optional.of(new SuspensionAct(line.getUserId(), OPERATIONS.get(line.getOperationType()), scope(line),
						line.getProcessInstanceId(), line.getProcessDefinitionId(), line.getProcessDefinitionKey()))
				: Optional.empty();
	}

	/** The act without which of the cases it was about. */
	SuspensionAct ofProcess() {
		return new SuspensionAct(this.person, this.suspended, this.scope, null, null, this.process);
	}

	/** Of several lines about one operation, that which says most. */
	private static String property(UserOperationLogEntryEventEntity line) {
		return line.getEntityType().equals(EntityTypes.PROCESS_DEFINITION) ? "includeProcessInstances"
				: "suspensionState";
	}

	private static Scope scope(UserOperationLogEntryEventEntity line) {
		return switch (line.getEntityType()) {
			case EntityTypes.PROCESS_DEFINITION ->
				Boolean.parseBoolean(line.getNewValue()) ? Scope.PROCESS : Scope.BEGINNING;
			case EntityTypes.PROCESS_INSTANCE -> Scope.CASES;
			default -> Scope.JOBS;
		};
	}

}
