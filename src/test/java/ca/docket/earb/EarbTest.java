package ca.docket.earb;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A solution on its way to those who decide. */
@DocketTest
class EarbTest {

	private static final Map<String, Object> CONDITION = Map.of("condition", "Keep a log.", "by", "security", "days",
			10, "evidence", "The log of a week");

	@Autowired
	EarbSteps people;

	@Autowired
	RuntimeService runtime;

	@Autowired
	HistoryService history;

	@Autowired
	ManagementService jobs;

	@Autowired
	TaskService tasks;

	@Test
	void aSolutionGetsANumberAndItsSubmitterDescribesIt() {
		Case solution = this.people.begin("requester2", "Opening hours of pools");
		assertThat(solution.number()).matches("EAR-\\d{4}-\\d{4,}");
		assertThat(solution.title()).isEqualTo("Opening hours of pools");
		assertThat(this.people.task(solution, "Activity_CompleteSubmission").getAssignee()).isEqualTo("requester2");
		assertThat(this.people.lastLetter(solution).template()).isEqualTo("earb-registered");
		assertThat(this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(solution.number())
			.singleResult()
			.getId()).isEqualTo(solution.processInstanceId());
	}

	@Test
	void withoutAnOverviewTheSubmissionIsNotTaken() {
		Case solution = this.people.begin("requester2", "Opening hours of pools");
		assertThatThrownBy(
				() -> this.people.complete("requester2", solution, "Activity_CompleteSubmission", EarbSteps.small()))
			.hasMessageContaining("evidence");
		assertThat(this.people.waiting(solution)).containsExactly("Activity_CompleteSubmission");
	}

	@Test
	void aSmallSolutionIsExemptedWithAWrittenReason() {
		Case solution = this.people.submit("requester2", EarbSteps.small());
		assertThat(this.people.offeredTo(solution)).containsExactly("coordinators");
		assertThatThrownBy(() -> this.people.check(solution, "go-on", Map.of()))
			.hasMessageContaining("Why does the solution not need the board?");
		this.people.check(solution, "go-on", Map.of("exemptionReason", "It shows what is public anyway."));
		assertEnded(solution, "exempted", "Event_Exempted", "earb-exempted");
		assertThat(this.people.lastLetter(solution).html()).contains("It shows what is public anyway.");
		assertThat(this.people.story(solution)).containsExactly("requester2 submitted", "requester2 submitted",
				"coordinator checked");
	}

	@Test
	void silenceOfTheSubmitterCountsAsWithdrawal() {
		Case solution = this.people.begin("requester2", "Opening hours of pools");
		Job silence = this.jobs.createJobQuery()
			.processInstanceId(solution.processInstanceId())
			.timers()
			.singleResult();
		assertThat(silence.getDuedate()).isInTheFuture();
		this.jobs.executeJob(silence.getId());
		assertEnded(solution, "no-answer", "Event_WithdrawnBySilence", "earb-withdrawn-by-silence");
	}

	@Test
	void theArchitectsSeeTheSolutionAndRateByTheCriteriaOfTheirLayerOnly() {
		Case solution = this.people.submit("requester2", EarbSteps.middling());
		this.people.check(solution, "go-on", Map.of());
		Task security = layer(solution, "security");
		assertThatThrownBy(() -> this.people.assess("architect", security, Map.of("applicationReuse", "meets")))
			.hasMessageContaining("applicationReuse");
		this.people.assess("architect2", security, Map.of("conditions", List.of(CONDITION)));
		assertThat(this.people.record(solution)).last().satisfies(entry -> {
			assertThat(entry.action()).isEqualTo("reviewed");
			assertThat(entry.answers()).containsEntry("layer", "security")
				.containsEntry("securityDesign", "meets")
				.containsEntry("conditions", List.of(CONDITION))
				.doesNotContainKey("applicationReuse");
		});
		assertThat(this.people.waiting(solution)).containsExactly("Activity_AssessLayer");
	}

	private Task layer(Case solution, String layer) {
		return this.tasks.createTaskQuery()
			.processInstanceId(solution.processInstanceId())
			.taskCandidateGroup("architects-" + layer)
			.singleResult();
	}

	private void assertPassed(Case solution, String event) {
		assertThat(this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(solution.processInstanceId())
			.activityId(event)
			.finished()
			.count()).isEqualTo(1);
	}

	private void assertEnded(Case solution, String outcome, String event, String letter) {
		assertThat(this.people.outcome(solution)).isEqualTo(outcome);
		assertThat(this.people.open(solution)).isEmpty();
		assertPassed(solution, event);
		assertThat(List.of(this.people.lastLetter(solution).template())).containsExactly(letter);
	}

}
