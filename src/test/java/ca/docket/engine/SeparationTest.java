package ca.docket.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ca.docket.DocketTest;
import ca.docket.security.AccountInHand;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DocketTest
@RecordApplicationEvents
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeparationTest {

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Directory directory;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationEvents events;

	private CheckedModel model;

	@BeforeAll
	void deploy() {
		this.model = new CheckedModel(this.engine);
	}

	@AfterEach
	void removeCases() {
		this.model.removeCases();
		join("director", "staff", "directors");
		join("executive", "staff", "executives");
	}

	@AfterAll
	void remove() {
		this.model.close();
	}

	@Test
	void aRequesterCannotDecideTheirOwnRequest() {
		Task task = this.model.passedTo(this.model.started("requester2"), "Activity_Decide");
		List<ThrowingCallable> ways = List.of(() -> this.engine.getTaskService().claim(task.getId(), "requester2"),
				() -> this.engine.getTaskService().setAssignee(task.getId(), "requester2"),
				() -> this.engine.getTaskService().complete(task.getId(), Map.of("agreed", true)),
				() -> this.engine.getTaskService().resolveTask(task.getId()),
				() -> this.engine.getFormService().submitTaskForm(task.getId(), Map.of("agreed", true)));
		for (ThrowingCallable way : ways) {
			refused("requester2", way, "staff", "directors", "camunda-admin");
		}
		assertThat(this.events.stream(Refusal.class)).hasSize(ways.size())
			.containsOnly(new Refusal(task.getProcessInstanceId(), task.getId(), "Activity_Decide", "requester2", null,
					"requester"));
		assertThat(this.model.task(task.getProcessInstanceId()).getAssignee()).isNull();
	}

	@Test
	void whoSubmittedTheCaseStaysExcludedWhateverTheVariableSays() {
		String instance = this.model.started("requester2");
		this.engine.getRuntimeService().setVariable(instance, "requester", "requester");
		Task task = this.model.passedTo(instance, "Activity_Decide");
		refused("requester2", () -> this.engine.getTaskService().complete(task.getId()), "staff", "directors");
	}

	@Test
	void noOperatorRewritesWhoHadAPartWhateverTheCommand() {
		String instance = this.model.started("requester");
		Task task = this.model.task(instance);
		var runtime = this.engine.getRuntimeService();
		List<String> nobody = List.of("director");
		List<ThrowingCallable> ways = List.of(() -> runtime.setVariable(instance, "reviewers", nobody),
				() -> runtime.setVariableLocal(task.getExecutionId(), "reviewers", nobody),
				() -> runtime.removeVariable(instance, "requester"),
				() -> this.engine.getTaskService().setVariableLocal(task.getId(), "reviewers", nobody),
				() -> runtime.createProcessInstanceModification(instance)
					.startBeforeActivity("Activity_Decide")
					.setVariable("reviewers", nobody)
					.execute(),
				() -> runtime.createProcessInstanceModification(instance)
					.startBeforeActivity("Activity_Decide")
					.setVariableLocal("reviewers", nobody)
					.execute());
		for (ThrowingCallable way : ways) {
			this.model.as("admin", () -> assertThatThrownBy(way).hasMessageContaining("who has which part"),
					"camunda-admin");
		}
		assertThat(this.model.task(instance).getId()).isEqualTo(task.getId());
	}

	@Test
	void norInTheBackground() {
		String instance = this.model.started("requester");
		Batch batch = this.model.as("admin", () -> this.engine.getRuntimeService()
			.setVariablesAsync(List.of(instance), Map.of("requester", "director")), "camunda-admin");
		ManagementService jobs = this.engine.getManagementService();
		try {
			assertThat(BatchJobs.of(jobs, batch.getId())).hasSize(1)
				.allSatisfy(job -> assertThatThrownBy(() -> jobs.executeJob(job.getId()))
					.hasMessageContaining("who has which part"));
		}
		finally {
			jobs.deleteBatch(batch.getId(), true);
		}
		assertThat(this.engine.getRuntimeService().getVariable(instance, "requester")).isEqualTo("requester");
	}

	@Test
	void anyOfSeveralFormerPartsExcludes() {
		String instance = this.model.started("requester");
		this.engine.getRuntimeService().setVariable(instance, "reviewers", List.of("director", "director3"));
		Task task = this.model.passedTo(instance, "Activity_Decide");
		assertThat(groups(task)).containsExactly("executives");
		refused("director", () -> this.engine.getTaskService().complete(task.getId()), "directors", "executives");
		assertThat(this.events.stream(Refusal.class)).extracting(Refusal::reason).containsExactly("reviewers");
	}

	@Test
	void anotherMemberOfTheGroupDecides() {
		Task task = this.model.passedTo(this.model.started("requester"), "Activity_Decide");
		assertThat(groups(task)).containsExactly("directors");
		assertThat(this.events.stream(Raised.class)).isEmpty();
		this.model.as("director", () -> {
			this.engine.getTaskService().claim(task.getId(), "director");
			this.engine.getFormService().submitTaskForm(task.getId(), Map.of("agreed", true));
			return null;
		}, "directors");
		assertThat(this.model.task(task.getProcessInstanceId())).isNull();
	}

	@Test
	void aTaskGoesUpWhereNobodyIsLeftInItsGroup() {
		String instance = this.model.started("director");
		Task task = this.model.passedTo(instance, "Activity_Decide");
		assertThat(groups(task)).containsExactly("executives");
		assertThat(this.events.stream(Raised.class))
			.containsExactly(new Raised(instance, task.getId(), "Activity_Decide", List.of("directors"), "executives"));
	}

	@Test
	void norDoesAnybodyDecideWhoseAccountTheRequesterHadInHandLately() {
		try (AccountInHand lately = new AccountInHand("director", "requester", this.jdbc)) {
			Task task = this.model.passedTo(this.model.started("requester"), "Activity_Decide");
			assertThat(groups(task)).as("nobody is left below").containsExactly("executives");
			refused("director", "changed the other’s account",
					() -> this.engine.getTaskService().complete(task.getId(), Map.of("agreed", true)), "directors",
					"executives");
		}
		assertThat(this.events.stream(Refusal.class)).extracting(Refusal::reason).containsExactly("requester");
	}

	@Test
	void inTheEndAnOperatorNamesADelegate() {
		join("director", "staff", "directors", "executives");
		join("executive", "staff");
		Task task = this.model.passedTo(this.model.started("director"), "Activity_Decide");
		assertThat(groups(task)).containsExactly("camunda-admin");
		assertThat(this.events.stream(Raised.class)).extracting(Raised::to).containsExactly("camunda-admin");
		refused("admin", "director", () -> this.engine.getTaskService().setAssignee(task.getId(), "director"),
				"camunda-admin");
		this.model.as("admin", () -> {
			this.engine.getTaskService().setAssignee(task.getId(), "executive");
			return null;
		}, "camunda-admin");
		this.model.as("executive", () -> {
			this.engine.getFormService().submitTaskForm(task.getId(), Map.of("agreed", true));
			return null;
		}, "staff");
		assertThat(this.model.task(task.getProcessInstanceId())).isNull();
	}

	private Set<String> groups(Task task) {
		return this.engine.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.collect(java.util.stream.Collectors.toSet());
	}

	private void join(String person, String... groups) {
		Person known = this.directory.find(person)
			.orElse(new Person(person, person, person, person + "@example.org", Locale.ENGLISH));
		this.directory.write(known, List.of(groups));
	}

	private void refused(String person, ThrowingCallable work, String... groups) {
		refused(person, person, work, groups);
	}

	private void refused(String person, String excluded, ThrowingCallable work, String... groups) {
		this.model.as(person,
				() -> assertThatExceptionOfType(RestException.class).isThrownBy(work)
					.withMessageContaining(excluded)
					.satisfies(refused -> assertThat(refused.getStatus().getStatusCode()).isEqualTo(400)),
				groups);
	}

}
