package ca.docket.casefile.part;

import java.util.List;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Begins the parts of a case, so many in a transaction that no job takes long. Their
 * process must open its case before it first waits.
 */
@Component
class PartStarts {

	static final int BATCH = 25;

	private final PartRows rows;

	private final PartJobs jobs;

	private final Cases cases;

	private final RuntimeService runtime;

	private final ProcessEngineConfigurationImpl engine;

	PartStarts(PartRows rows, PartJobs jobs, Cases cases, ProcessEngine engine) {
		this.rows = rows;
		this.jobs = jobs;
		this.cases = cases;
		this.runtime = engine.getRuntimeService();
		this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
	}

	/** The work of a job; another one goes on where rows are left. */
	void some(String partOf) {
		Case of = this.cases.find(partOf).orElseThrow();
		ExecutionEntity execution = this.engine.getCommandExecutorTxRequired()
			.execute(context -> context.getExecutionManager().findExecutionById(of.processInstanceId()));
		if (execution != null) {
			List<PartRow> next = this.rows.next(partOf, BATCH);
			next.forEach(row -> begin(row, execution));
			if (next.size() == BATCH) {
				this.jobs.later(PartJobs.START, of, partOf);
			}
		}
	}

	/** In the course of the case: it goes on where its family has been switched off. */
	private void begin(PartRow row, ExecutionEntity execution) {
		Context.setExecutionContext(execution);
		try {
			this.rows.begun(row,
					this.runtime.startProcessInstanceById(row.definition(), row.number()).getProcessInstanceId());
		}
		finally {
			Context.removeExecutionContext();
		}
		this.cases.find(row.number())
			.orElseThrow(() -> new IllegalStateException(
					"The process of the part %s opened no case before it waits".formatted(row.number())));
	}

}
