package ca.docket.engine.api;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class ApiDoorTest {

	private static final Answer NOTHING = new Answer(404,
			"{\"type\":\"NotFound\",\"message\":\"There is nothing here.\"}", "application/json;charset=UTF-8");

	@LocalServerPort
	int port;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	private InTriage request;

	private Task triage;

	@BeforeEach
	void aRequestInTriage() {
		this.request = InTriage.begin(this.runtime, this.tasks);
		this.triage = this.request.task();
	}

	@AfterEach
	void removeTheRequest() {
		this.request.close();
	}

	@Test
	void peopleListOpenClaimAndUnclaimTheirTasksOnBothApis() {
		for (ApiClient coordinator : both("coordinator")) {
			assertThat(coordinator.get("/task?processInstanceId=" + this.triage.getProcessInstanceId()).body())
				.contains(this.triage.getId());
			assertThat(coordinator.get(task("")).status()).isEqualTo(200);
			assertThat(coordinator.get(task("/form")).status()).isEqualTo(200);
			assertThat(coordinator.get(task("/deployed-form")).status()).isEqualTo(200);
			assertThat(coordinator.get(task("/identity-links")).status()).isEqualTo(200);
			assertThat(coordinator.post(task("/claim"), "{\"userId\":\"coordinator\"}").status()).isEqualTo(204);
			assertThat(coordinator.post(task("/unclaim"), null).status()).isEqualTo(204);
		}
	}

	@Test
	void peopleSeeTheFiltersThatAreForAll() {
		for (ApiClient requester : both("requester")) {
			assertThat(requester.get("/filter?resourceType=Task").body()).contains("Tout ce que je peux voir");
			assertThat(requester.call("OPTIONS", "/filter", null).status()).isEqualTo(200);
		}
	}

	@Test
	void peopleFindTheStartFormOfWhatTheyMayStart() {
		for (ApiClient requester : both("requester")) {
			assertThat(requester.get("/process-definition?latestVersion=true&startablePermissionCheck=true").body())
				.contains("\"intake\"");
			assertThat(requester.get("/process-definition/key/intake/deployed-start-form").status()).isEqualTo(200);
			assertThat(requester.get("/process-definition/key/intake/xml").status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "GET, /deployment", "POST, /task/create", "GET, /history/process-instance", "GET, /process-instance",
			"GET, /identity/groups?userId=coordinator", "GET, /user/coordinator/profile", "POST, /filter/create",
			"GET, /authorization", "POST, /authorization/create", "POST, /message", "POST, /deployment/create",
			"GET, /job", "POST, /identity/verify", "GET, /metrics", "GET, /no-such-thing",
			"PUT, /user/requester2/credentials", "DELETE, /user/requester2", "GET, /variable-instance",
			"GET, /history/user-operation", "POST, /external-task/fetchAndLock",
			"GET, /task/report/candidate-group-count" })
	void whatIsNotForEverybodyIsAsIfItDidNotExist(String method, String path) {
		for (ApiClient requester : both("requester2")) {
			assertThat(requester.call(method, path, method.equals("GET") ? null : "{}")).isEqualTo(NOTHING);
		}
	}

	@Test
	void peopleReadThemselves() {
		for (ApiClient requester : both("requester")) {
			assertThat(requester.get("/user/requester/profile").body()).contains("requester@example.org");
			assertThat(requester.get("/identity/groups?userId=requester").body()).contains("staff");
		}
	}

	@Test
	void whoSeesAProcessReadsItsCasesAndTheirHistory() {
		for (ApiClient director : both("director")) {
			assertThat(director.get("/process-instance/" + this.triage.getProcessInstanceId()).status()).isEqualTo(200);
			assertThat(director.get("/history/process-instance/" + this.triage.getProcessInstanceId()).status())
				.isEqualTo(200);
			assertThat(
					director.get("/history/variable-instance?processInstanceId=" + this.triage.getProcessInstanceId())
						.body())
				.contains("requester");
			assertThat(director.get(task("")).status()).isEqualTo(200);
			assertThat(director.post(task("/claim"), "{\"userId\":\"director\"}").status()).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/comment", "/comment/create", "/comment/4711", "/attachment", "/attachment/create",
			"/attachment/4711/data" })
	void commentsAndAttachmentsAreClosedToAll(String end) {
		for (String person : List.of("coordinator", "admin")) {
			for (ApiClient client : both(person)) {
				assertThat(client.get(task(end))).isEqualTo(NOTHING);
				assertThat(client.post(task(end), "{\"message\":\"x\"}")).isEqualTo(NOTHING);
			}
		}
	}

	@Test
	void setupAndTheSecondSignInAreClosed() {
		String json = "{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"x\"}}";
		for (String person : List.of("requester2", "admin")) {
			ApiClient browser = ApiClient.browser(this.port, person);
			assertThat(browser.call("POST", "//camunda/api/admin/setup/default/user/create", json)).isEqualTo(NOTHING);
			assertThat(browser.call("POST", "/../../../admin/setup/default/user/create", json).status()).isEqualTo(400);
			assertThat(browser.call("POST", "//camunda/api/admin/auth/user/default/login/admin", json).status())
				.isBetween(403, 404);
		}
	}

	@Test
	void operatorsDoTheRest() {
		for (ApiClient admin : both("admin")) {
			assertThat(admin.get("/authorization").status()).isEqualTo(200);
			assertThat(admin.get("/job").status()).isEqualTo(200);
			assertThat(admin.get(task("")).status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[1,", "{\"userId\":\"a\"}}", "{\"userId\":\"a\",\"userId\":\"b\"}",
			"{\"userId\":\"a\\u0000\"}", "{'userId':1}", "\u0000" })
	void brokenJsonAndNulAreRefusedWithASentence(String json) {
		for (ApiClient coordinator : both("coordinator")) {
			Answer answer = coordinator.post(task("/claim"), json);
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.body()).matches("\\{\"type\":\"BadRequest\",\"message\":\"[^\"]+\\.\"}");
		}
	}

	@Test
	void aRefusalComesInTheLanguageOfThePerson() {
		for (ApiClient french : both("coordinator2")) {
			assertThat(french.get(task("/comment")).body()).contains("Il n’y a rien ici.");
			assertThat(french.get("/process-definition/intake:unknown/statistics").body())
				.contains("Il n’y a rien ici.");
			assertThat(french.post(task("/claim"), "{").body()).contains("son JSON est endommagé.");
		}
		removeTheRequest();
		for (ApiClient french : both("coordinator2")) {
			assertThat(french.post(task("/complete"), "{}"))
				.isEqualTo(new Answer(409, "{\"type\":\"Conflict\",\"message\":\"Cette tâche est déjà faite.\"}",
						"application/json;charset=UTF-8"));
		}
	}

	@Test
	void deepJsonIsRefused() {
		for (ApiClient coordinator : both("coordinator")) {
			assertThat(coordinator.post("/task", "[".repeat(100_000)).status()).isEqualTo(400);
		}
	}

	@Test
	void aBodyThatIsTooLargeIsRefusedEvenInChunks() {
		byte[] large = ("{\"nameLike\":\"" + "x".repeat(1024 * 1024) + "\"}").getBytes();
		for (ApiClient coordinator : both("coordinator")) {
			assertThat(
					coordinator.call("POST", "/task", "application/json", BodyPublishers.ofByteArray(large)).status())
				.isEqualTo(413);
			assertThat(coordinator
				.call("POST", "/task", "application/json",
						BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
				.status()).isEqualTo(413);
		}
	}

	@Test
	void onlyJsonIsUnderstood() {
		for (ApiClient coordinator : both("coordinator")) {
			assertThat(coordinator
				.call("POST", task("/submit-form"), "multipart/form-data; boundary=b", BodyPublishers.ofString("--b--"))
				.status()).isEqualTo(415);
			assertThat(coordinator
				.call("POST", task("/claim"), "application/x-www-form-urlencoded", BodyPublishers.ofString("userId=a"))
				.status()).isEqualTo(415);
		}
	}

	@Test
	void processOwnersDeploy() {
		for (ApiClient owner : both("processowner")) {
			assertThat(new SentDeployment().with("deployment-name", "guard-door")
				.file("attack-door.bpmn", TestModels.process("attack-door",
						"<bpmn:userTask id='A' name='Wait' camunda:candidateGroups='staff'/><bpmn:sequenceFlow id='F' sourceRef='S' targetRef='A'/>"))
				.by(owner)
				.status()).isEqualTo(200);
			assertThat(owner.get("/deployment?name=guard-door").body()).contains("guard-door");
		}
	}

	private List<ApiClient> both(String person) {
		return Stream.of(ApiClient.program(this.port, person), ApiClient.browser(this.port, person)).toList();
	}

	private String task(String end) {
		return "/task/" + this.triage.getId() + end;
	}

}
