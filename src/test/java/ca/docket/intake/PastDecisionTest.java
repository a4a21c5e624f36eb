package ca.docket.intake;

import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A flow that leads past a decision grants nothing, whatever it leads to. */
@DocketTest
class PastDecisionTest {

	@Autowired
	CommitmentSteps steps;

	@Autowired
	IntakeSteps people;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ManagementService jobs;

	@Test
	void noRequestIsApproved() {
		Case request = this.steps.inDecision("requester");
		assertRefused(() -> leadTo(request.processInstanceId(), "Event_Approved"));
		assertThat(this.people.outcome(request)).isNull();
	}

	@Test
	void noCaseFollows() {
		Case request = this.steps.inDecision("requester");
		leadTo(request.processInstanceId(), "Activity_StartFollowOn");
		String job = this.jobs.createJobQuery()
			.processInstanceId(request.processInstanceId())
			.activityId("Activity_StartFollowOn")
			.singleResult()
			.getId();
		assertRefused(() -> this.jobs.executeJob(job));
	}

	@Test
	void noCommitmentIsMet() {
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of()));
		String kept = this.runtime.createProcessInstanceQuery()
			.superProcessInstanceId(request.processInstanceId())
			.processDefinitionKey("commitment")
			.singleResult()
			.getId();
		assertRefused(() -> leadTo(kept, "Event_CommitmentMet"));
		assertThat(this.steps.one(request).endedAt()).isNull();
	}

	private void leadTo(String processInstance, String activity) {
		this.runtime.createProcessInstanceModification(processInstance).startBeforeActivity(activity).execute();
	}

	private static void assertRefused(ThrowingCallable way) {
		assertThatThrownBy(way).hasMessageContaining("nobody who may has decided so");
	}

}
