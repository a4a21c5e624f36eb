package ca.docket.engine;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.JobState;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerActivateJobDefinitionHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerActivateProcessDefinitionHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerSuspendJobDefinitionHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerSuspendProcessDefinitionHandler;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Detects in the engine's operation log what people suspend and resume, and refuses
 * delayed suspensions, whose author would not be known.
 */
class Suspensions implements HistoryEventHandler {

	private static final Set<String> LATER = Set.of(TimerSuspendProcessDefinitionHandler.TYPE,
			TimerActivateProcessDefinitionHandler.TYPE, TimerSuspendJobDefinitionHandler.TYPE,
			TimerActivateJobDefinitionHandler.TYPE);

	private final SuspendedCases cases;

	private final Actors actors;

	private final Sentences sentences;

	Suspensions(SuspendedCases cases, Actors actors, Sentences sentences) {
		this.cases = cases;
		this.actors = actors;
		this.sentences = sentences;
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (event instanceof UserOperationLogEntryEventEntity line) {
			SuspensionAct.of(line).ifPresent(act -> ofTransaction().add(act));
		}
		else if (later(event) && this.actors.person().isPresent()) {
			throw this.sentences.conflict("suspend.later");
		}
	}

	/** By a timer, or in the background. */
	private static boolean later(HistoryEvent event) {
		return event instanceof HistoricJobLogEvent job && job.getState() == JobState.CREATED.getStateCode()
				&& LATER.contains(job.getJobDefinitionType())
				|| event instanceof HistoricBatchEntity batch
						&& Batch.TYPE_PROCESS_INSTANCE_UPDATE_SUSPENSION_STATE.equals(batch.getType())
						&& event.isEventOfType(HistoryEventTypes.BATCH_START);
	}

	/** Several operations of one call are told together. */
	private SuspensionActs ofTransaction() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(SuspensionActs.class::isInstance)
			.map(SuspensionActs.class::cast)
			.findFirst()
			.orElseGet(() -> {
				SuspensionActs acts = new SuspensionActs(this.cases);
				TransactionSynchronizationManager.registerSynchronization(acts);
				return acts;
			});
	}

}
