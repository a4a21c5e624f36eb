package ca.docket.engine;

import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;

/** The work of a batch, which a test has done by hand. */
public final class BatchJobs {

	private BatchJobs() {
	}

	/** The jobs that do it, once they are made. */
	public static List<Job> of(ManagementService jobs, String batchId) {
		Batch batch = jobs.createBatchQuery().batchId(batchId).singleResult();
		jobs.executeJob(jobs.createJobQuery().jobDefinitionId(batch.getSeedJobDefinitionId()).singleResult().getId());
		return jobs.createJobQuery().jobDefinitionId(batch.getBatchJobDefinitionId()).list();
	}

}
