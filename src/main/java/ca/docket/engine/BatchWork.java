package ca.docket.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.batch.BatchConfiguration;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.batch.BatchJobHandler;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Reads what operators order for many cases at once, to be done in the background. */
class BatchWork {

	private static final Set<String> HARMLESS = Set.of(Batch.TYPE_PROCESS_INSTANCE_DELETION,
			Batch.TYPE_SET_JOB_RETRIES);

	private final ProcessEngineConfigurationImpl engine;

	BatchWork(ProcessEngineConfigurationImpl engine) {
		this.engine = engine;
	}

	/** Whether what runs is a part of a batch. */
	boolean isRunning() {
		return Optional.ofNullable(Context.getCommandContext().getCurrentJob())
			.map(JobEntity::getJobHandlerType)
			.filter(type -> this.engine.getBatchHandlers().containsKey(type) && !HARMLESS.contains(type))
			.isPresent();
	}

	boolean isHarmless(HistoricBatchEntity started) {
		return HARMLESS.contains(started.getType());
	}

	/** The ids of what a batch that begins is for: process instances or jobs. */
	List<String> subjects(HistoricBatchEntity started) {
		BatchEntity batch = Context.getCommandContext().getBatchManager().findBatchById(started.getId());
		BatchJobHandler<?> handler = this.engine.getBatchHandlers().get(started.getType());
		return ((BatchConfiguration) handler.readConfiguration(batch.getConfigurationBytes())).getIds();
	}

}
