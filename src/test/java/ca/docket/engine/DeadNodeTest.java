package ca.docket.engine;

import ca.docket.DocketTest;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a killed node had begun, another one takes over. */
@DocketTest
class DeadNodeTest {

	private static final long MINUTE = 60_000;

	@Autowired
	CamundaBpmProperties engine;

	@Test
	void itsLockedJobsAreSeenByAnotherNodeWithinAMinute() {
		JobExecutionProperty jobs = this.engine.getJobExecution();
		assertThat(jobs.getLockTimeInMillis() + jobs.getMaxWait()).isLessThan(MINUTE);
	}

}
