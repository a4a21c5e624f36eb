package ca.docket.poc;

import ca.docket.casefile.Case;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * What goes on by itself in a trial of a test: a timer, or what waits beside a branch.
 */
@Component
class PocJobs {

	private final ManagementService jobs;

	PocJobs(ManagementService jobs) {
		this.jobs = jobs;
	}

	Job of(Case trial, String activity) {
		return this.jobs.createJobQuery()
			.processInstanceId(trial.processInstanceId())
			.activityId(activity)
			.singleResult();
	}

	void run(Case trial, String activity) {
		this.jobs.executeJob(of(trial, activity).getId());
	}

}
