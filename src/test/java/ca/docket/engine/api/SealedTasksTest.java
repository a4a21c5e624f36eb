package ca.docket.engine.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.Traces;
import ca.docket.engine.Envelope;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.deployment.TestModels;
import ca.docket.security.Absences;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said in a sealed task goes past the engine, whichever door it comes by. */
@DocketTest
class SealedTasksTest {

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	Envelope envelope;

	@Autowired
	JdbcClient jdbc;

	private final String comment = "Hidden " + UUID.randomUUID();

	private String deployment;

	private String instance;

	@BeforeEach
	void aTaskOfTwoJudges() {
		this.deployment = TestModels
			.whole(this.repository.createDeployment()
				.addClasspathResource("engine/sealed.bpmn")
				.addClasspathResource("engine/sealed-judge.form"))
			.deploy()
			.getId();
		this.instance = this.runtime
			.startProcessInstanceByKey("sealed", Map.of("judges", List.of("member1", "member2")))
			.getId();
	}

	@AfterEach
	void removeIt() {
		this.repository.deleteDeployment(this.deployment, true);
		this.jdbc.sql("delete from casefile_record where process_instance_id = ?").param(this.instance).update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/submit-form", "/complete" })
	void theFamilyKeepsItAndTheEngineNothing(String door) {
		Task first = taskOf("member1");
		Answer ended = program("member1").post("/task/" + first.getId() + door, judgement(7));
		assertThat(ended.status()).isEqualTo(200);
		assertThat(ended.body()).doesNotContain(this.comment);
		Task second = taskOf("member2");
		assertThat(browser("member2").post("/task/" + second.getId() + door, judgement(8)).status()).isEqualTo(200);
		assertThat(this.envelope.of(first.getId()))
			.isEqualTo(new Envelope.Said("member1", Map.of("score", 7.0, "comment", this.comment)));
		assertThat(this.envelope.of(second.getId()).answers()).containsEntry("score", 8.0);
		assertThat(Traces.of(this.comment, this.jdbc)).isEmpty();
		assertThat(this.jdbc.sql("select answers::text from casefile_record where process_instance_id = ?")
			.param(this.instance)
			.query(String.class)
			.list()).containsExactly("{}", "{}");
	}

	@Test
	void theSearchWouldFindIt() {
		this.runtime.setVariable(this.instance, "comment", this.comment);
		assertThat(Traces.of(this.comment, this.jdbc)).containsExactly("act_hi_varinst", "act_ru_variable");
	}

	@Test
	void whoMayNotSayItAnyMoreIsToldSo() {
		this.envelope.close(true);
		try {
			assertRefused(program("member1").post("/task/" + taskOf("member1").getId() + "/complete", judgement(1)));
		}
		finally {
			this.envelope.close(false);
		}
		assertThat(taskOf("member1")).isNotNull();
		assertThat(Traces.of(this.comment, this.jdbc)).isEmpty();
	}

	@Test
	void nobodyJudgesInAnothersPlaceAndNoOperatorEither() {
		String task = "/task/" + taskOf("member1").getId();
		assertThat(program("member2").post(task + "/submit-form", judgement(1)).status()).isEqualTo(404);
		assertRefused(program("admin").post(task + "/submit-form", judgement(1)));
		assertRefused(program("admin").post(task + "/assignee", "{\"userId\":\"admin\"}"));
		assertRefused(program("member1").post(task + "/unclaim", "{}"));
		assertRefused(program("admin").post(task + "/delegate", "{\"userId\":\"admin\"}"));
		assertRefused(program("admin").post(task + "/bpmnError", "{\"errorCode\":\"none\"}"));
		assertRefused(program("admin").post(task + "/resolve", judgement(1)));
		assertThat(program("admin").get(task + "/form-variables").body()).doesNotContain("score", "comment");
	}

	@Test
	void aSubstituteSeesTheTaskButCannotJudge() {
		Absences absences = new Absences(this.jdbc);
		absences.add("member1", "member3", 0, 1);
		try {
			String task = "/task/" + taskOf("member1").getId();
			assertThat(program("member3").get(task).status()).isEqualTo(200);
			assertRefused(program("member3").post(task + "/submit-form", judgement(1)));
			assertRefused(program("member3").post(task + "/claim", "{\"userId\":\"member3\"}"));
		}
		finally {
			absences.clear();
		}
	}

	@Test
	void whatIsOfferedToAGroupIsTakenAndMayBeGivenBack() {
		program("member1").post("/task/" + taskOf("member1").getId() + "/complete", judgement(1));
		program("member2").post("/task/" + taskOf("member2").getId() + "/complete", judgement(1));
		String task = "/task/" + this.tasks.createTaskQuery().processInstanceId(this.instance).singleResult().getId();
		assertRefused(program("admin").post(task + "/complete", judgement(1)));
		this.tasks.claim(task.substring(6), "member4");
		assertRefused(program("admin").post(task + "/claim", "{\"userId\":\"admin\"}"));
		assertThat(program("member4").post(task + "/unclaim", "{}").status()).isEqualTo(204);
	}

	private static void assertRefused(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isIn(400, 409);
		assertThat(answer.body()).containsPattern("\"message\":\"[A-Z][^\"]+\\.\"");
	}

	private Task taskOf(String judge) {
		return this.tasks.createTaskQuery().processInstanceId(this.instance).taskAssignee(judge).singleResult();
	}

	private ApiClient program(String person) {
		return ApiClient.program(this.port, person);
	}

	private ApiClient browser(String person) {
		return ApiClient.browser(this.port, person);
	}

	private String judgement(int score) {
		return """
				{"withVariablesInReturn":true,"variables":{"score":{"value":%d},"comment":{"value":"%s"}}}"""
			.formatted(score, this.comment);
	}

}
