package ca.docket.engine.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.deployment.TestModels;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Two at once for the same task, many times: one wins, the other is told so. */
@DocketTest
class RacesTest {

	private static final int RACES = 40;

	private final ExecutorService two = Executors.newFixedThreadPool(2);

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	private String deployment;

	@BeforeEach
	void aProcessOfTwoTasks() {
		var model = Bpmn.createExecutableProcess("guard-race")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.userTask("Activity_First")
			.camundaCandidateGroups("staff")
			.userTask("Activity_Second")
			.camundaCandidateGroups("staff")
			.endEvent()
			.done();
		this.deployment = TestModels.whole(this.repository.createDeployment().addModelInstance("race.bpmn", model))
			.deploy()
			.getId();
	}

	@AfterEach
	void removeIt() {
		this.two.shutdown();
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void ofTwoWhoCompleteATaskOneWinsAndTheOtherIsTold() throws Exception {
		race("/complete", "/complete", "{}", "{}");
	}

	@Test
	void ofTwoWhoClaimATaskOneWinsAndTheOtherIsTold() throws Exception {
		race("/claim", "/claim", "{\"userId\":\"admin\"}", "{\"userId\":\"director\"}");
	}

	/**
	 * Who comes second waits, and is told what became of the task rather than of a row.
	 */
	@Test
	void whoSendsAFormWhileTheTaskIsBeingDoneWaitsAndIsToldThatItIsDone() throws Exception {
		String instance = this.runtime.startProcessInstanceByKey("guard-race").getId();
		String task = this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
		Future<Answer> second = this.transactions.execute(transaction -> {
			this.tasks.complete(task);
			Future<Answer> sent = this.two
				.submit(() -> ApiClient.program(this.port, "admin").post("/task/" + task + "/submit-form", "{}"));
			Awaitility.await().until(this::somebodyWaitsForTheRow);
			return sent;
		});
		assertThat(second.get().status()).isEqualTo(409);
		assertThat(second.get().body()).contains("This task has been done already.").doesNotContain(task);
	}

	private boolean somebodyWaitsForTheRow() {
		return this.jdbc.sql("""
				select exists (select from pg_stat_activity where wait_event_type = 'Lock'
				and query like 'select id_ from act_ru_task%')""").query(Boolean.class).single();
	}

	/**
	 * Those who come after it is over see what anyone sees of a task that is not there.
	 */
	@Test
	void theSameCompletionAHundredTimesAtOnceIsOneCompletion() throws Exception {
		ApiClient client = ApiClient.program(this.port, "admin");
		String instance = this.runtime.startProcessInstanceByKey("guard-race").getId();
		String task = "/task/" + this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
		ExecutorService hundred = Executors.newFixedThreadPool(100);
		List<Future<Answer>> answers = hundred
			.invokeAll(Collections.nCopies(100, () -> client.post(task + "/complete", "{}")));
		hundred.shutdown();
		List<Integer> statuses = new ArrayList<>();
		for (Future<Answer> answer : answers) {
			statuses.add(answer.get().status());
		}
		assertThat(statuses).containsOnlyOnce(204).isSubsetOf(204, 409, 404);
		assertThat(this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getTaskDefinitionKey())
			.isEqualTo("Activity_Second");
	}

	private void race(String one, String other, String json, String otherJson) throws Exception {
		ApiClient client = ApiClient.program(this.port, "admin");
		for (int race = 0; race < RACES; race++) {
			String instance = this.runtime.startProcessInstanceByKey("guard-race").getId();
			String task = "/task/" + this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
			CyclicBarrier start = new CyclicBarrier(2);
			Future<Answer> first = this.two.submit(() -> {
				start.await();
				return client.post(task + one, json);
			});
			Future<Answer> second = this.two.submit(() -> {
				start.await();
				return client.post(task + other, otherJson);
			});
			List<Answer> answers = List.of(first.get(), second.get());
			assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
			assertThat(answers).filteredOn(answer -> answer.status() == 409)
				.allMatch(answer -> answer.body().matches(".*\"message\":\"[A-Z][^\"]+\\.\".*"));
		}
	}

}
