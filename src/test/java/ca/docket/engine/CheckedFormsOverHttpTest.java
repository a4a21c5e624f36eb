package ca.docket.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckedFormsOverHttpTest {

	@Autowired
	private TestRestTemplate http;

	@Autowired
	private ProcessEngine engine;

	private CheckedModel model;

	@BeforeAll
	void deploy() {
		this.model = new CheckedModel(this.engine);
	}

	@AfterEach
	void removeCases() {
		this.model.removeCases();
	}

	@AfterAll
	void remove() {
		this.model.close();
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource
	void aStartPastTheFormIsRefusedAndStoresNothing(String path, String body) {
		ResponseEntity<String> answer = call("requester", HttpMethod.POST, path, body);
		assertThat(answer.getStatusCode().is4xxClientError()).as(answer.toString()).isTrue();
		assertThat(answer.getBody()).doesNotContain("\\tat ");
		assertThat(this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processDefinitionKey("checked")
			.count()).isZero();
	}

	static Stream<Arguments> aStartPastTheFormIsRefusedAndStoresNothing() {
		String start = "/process-definition/key/checked/start";
		String form = "/process-definition/key/checked/submit-form";
		String good = "\"variables\":{\"title\":{\"value\":\"x\"}}";
		return Stream.of(arguments(form, "{}"), arguments(start, "{}"),
				arguments(form, "{\"variables\":{\"title\":{\"value\":\"x\"},\"approved\":{\"value\":true}}}"),
				arguments(start, "{\"variables\":{\"title\":{\"value\":\"x\"},\"approved\":{\"value\":true}}}"),
				arguments(form, "{\"variables\":{\"title\":{\"value\":\"a\\u0000b\"}}}"),
				arguments(form, "{\"variables\":{\"title\":{\"value\":{\"deep\":[]}}}}"),
				arguments(form, "{\"variables\":{\"title\":{\"value\":\"x\"},\"cost\":{\"value\":1e400}}}"),
				arguments(form, "{\"variables\":{\"title\":{\"value\":\"x\"},\"cost\":{\"value\":\"7\"}}}"),
				arguments(form,
						"{\"variables\":{\"title\":{\"value\":\"x\"},\"wantedBy\":{\"value\":\"2026-13-45\"}}}"),
				arguments(form,
						"{\"variables\":{\"title\":{\"value\":\"x\"},\"kinds\":{\"type\":\"Json\",\"value\":\"[[[\"}}}"),
				arguments(form,
						"{\"variables\":{\"title\":{\"value\":\"x\"},\"kinds\":{\"type\":\"Object\",\"value\":\"rO0AB\","
								+ "\"valueInfo\":{\"objectTypeName\":\"x\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}"),
				arguments(form, "{\"businessKey\":\"AIR-2026-0001\"," + good + "}"),
				arguments(start, "{\"businessKey\":\"AIR-2026-0001\"," + good + "}"),
				arguments(start, "{\"skipCustomListeners\":true," + good + "}"),
				arguments(start,
						"{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Activity_Decide\"}],"
								+ good + "}"),
				arguments("/message", "{\"messageName\":\"checked.told\"}"));
	}

	@Test
	void aRefusalIs400AndNamesTheField() {
		String wrong = "{\"variables\":{\"title\":{\"value\":\"x\"},\"cost\":{\"value\":-1}}}";
		for (String way : List.of("start", "submit-form")) {
			var answer = call("coordinator", HttpMethod.POST, "/process-definition/key/checked/" + way, wrong);
			assertThat(answer.getStatusCode().value()).as(answer.toString()).isEqualTo(400);
			assertThat(answer.getBody()).contains("Cost (cost): the answer must be 0 or more.");
		}
		Task task = this.model.task(this.model.started("requester"));
		for (String way : List.of("complete", "submit-form", "resolve")) {
			var answer = call("coordinator", HttpMethod.POST, "/task/" + task.getId() + "/" + way,
					"{\"variables\":{\"outcome\":{\"value\":\"maybe\"}}}");
			assertThat(answer.getStatusCode().is4xxClientError()).as(answer.toString()).isTrue();
			if (!way.equals("resolve")) {
				assertThat(answer.getStatusCode().value()).as(answer.toString()).isEqualTo(400);
				assertThat(answer.getBody()).contains("Outcome (outcome): the answer is not one of the choices.");
			}
		}
	}

	@Test
	void whatIsBesideTheFormIsRefused() {
		Task task = this.model.task(this.model.started("requester"));
		Map<String, String> ways = Map.of("/bpmnError", "{\"errorCode\":\"any\"}", "/bpmnEscalation",
				"{\"escalationCode\":\"any\"}", "/assignee", "{\"userId\":\"director\"}", "/claim",
				"{\"userId\":\"director\"}", "/delegate", "{\"userId\":\"director\"}", "/variables",
				"{\"modifications\":{\"approved\":{\"value\":true}}}", "/localVariables",
				"{\"modifications\":{\"approved\":{\"value\":true}}}", "/identity-links",
				"{\"userId\":\"director\",\"type\":\"candidate\"}");
		ways.forEach((path, body) -> {
			var answer = call("coordinator", HttpMethod.POST, "/task/" + task.getId() + path, body);
			assertThat(answer.getStatusCode().is4xxClientError()).as(path + answer).isTrue();
		});
		assertThat(this.model.task(task.getProcessInstanceId()).getAssignee()).isNull();
		assertThat(this.engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
			.doesNotContainKey("approved");
	}

	@Test
	void aFormIsOpenedAndSubmittedAsTasklistDoes() {
		Task task = this.model.task(this.model.started("requester"));
		var variables = call("coordinator", HttpMethod.GET,
				"/task/" + task.getId() + "/form-variables?deserializeValues=false", null);
		assertThat(variables.getBody()).contains("\"value\":\"Personal information\"")
			.contains("\"assessments\":{\"type\":\"Json\",\"value\":\"[\\\"privacy\\\",\\\"security\\\"]\"");
		var answer = call("coordinator", HttpMethod.POST, "/task/" + task.getId() + "/submit-form",
				"{\"variables\":{\"tierReason\":{\"value\":\"Personal information\"},\"title\":{\"value\":\"Parking\"},"
						+ "\"outcome\":{\"value\":\"go\"}}}");
		assertThat(answer.getStatusCode().value()).as(answer.toString()).isEqualTo(204);
	}

	private ResponseEntity<String> call(String person, HttpMethod method, String path, String body) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_JSON);
		return this.http.withBasicAuth(person, "docket")
			.exchange("/engine-rest" + path, method, new HttpEntity<>(body, headers), String.class);
	}

}
