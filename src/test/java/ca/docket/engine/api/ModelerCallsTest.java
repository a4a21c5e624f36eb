package ca.docket.engine.api;

import java.util.List;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.deployment.TestModels;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The calls that Camunda Modeler makes as a process owner: it looks whether it is
 * connected, posts the diagram and then its other files, shows the message of a refusal,
 * and starts the first process that a success names.
 */
@DocketTest
class ModelerCallsTest {

	@Autowired
	RuntimeService runtime;

	@LocalServerPort
	int port;

	@Test
	void itFindsThatItIsConnected() {
		Answer connected = modeler().get("/deployment?maxResults=0");
		assertThat(connected.status()).isEqualTo(200);
		assertThat(connected.body()).isEqualTo("[]");
		assertThat(json(modeler().get("/version")).path("version").asText()).startsWith("7.24");
	}

	@Test
	void aDiagramIsDeployedAndAnInstanceOfItStarted() {
		JsonNode deployed = json(new SentDeployment().with("deployment-name", "attack-modeler")
			.file("attack-modeler.bpmn", waiting("attack-modeler", "Wait"))
			.by(modeler()));
		assertThat(deployed.path("id").asText()).isNotEmpty();
		JsonNode first = deployed.path("deployedProcessDefinitions").elements().next();
		assertThat(first.path("key").asText()).isEqualTo("attack-modeler");
		JsonNode started = json(modeler().post("/process-definition/" + first.path("id").asText() + "/start",
				"{\"businessKey\": \"default\"}"));
		assertThat(this.runtime.createProcessInstanceQuery()
			.processInstanceId(started.path("id").asText())
			.singleResult()
			.getProcessDefinitionId()).isEqualTo(first.path("id").asText());
	}

	/** Of the diagram that was open, whatever was attached to it. */
	@Test
	void onlyTheFirstProcessIsNamed() {
		List<String> processes = List.of("attack-ma", "attack-mb", "attack-mc", "attack-md");
		for (String open : processes) {
			SentDeployment sent = new SentDeployment().file(open + ".bpmn", waiting(open, "First is " + open));
			processes.stream()
				.filter(other -> !other.equals(open))
				.forEach(other -> sent.file(other + ".bpmn", waiting(other, "Behind " + open)));
			assertThat(named(sent.by(modeler()))).containsExactly(open);
			assertThat(named(sent.by(modeler()))).as("once more").containsExactly(open);
		}
	}

	@Test
	void aRefusalIsSaidInTheMessageAndInItsDetails() throws Exception {
		Answer refused = new SentDeployment()
			.file("attack-no.bpmn", TestModels.process("attack-no", "<bpmn:scriptTask id='One'/>"))
			.file("attack-form.form", "{")
			.by(modeler());
		assertThat(refused.status()).isEqualTo(400);
		JsonNode body = new ObjectMapper().readTree(refused.body());
		assertThat(body.path("message").asText().lines()).hasSize(2);
		JsonNode error = body.path("details").path("attack-no.bpmn").path("errors").path(0);
		assertThat(error.path("mainElementId").asText()).isEqualTo("One");
		assertThat(error.path("message").asText()).startsWith("Remove bpmn:scriptTask");
	}

	private ApiClient modeler() {
		return ApiClient.program(this.port, "processowner");
	}

	private static List<String> named(Answer answer) {
		return json(answer).path("deployedProcessDefinitions").findValuesAsText("key");
	}

	private static String waiting(String process, String task) {
		return TestModels.process(process,
				"<bpmn:userTask id='A' name='%s' camunda:assignee='coordinator'/><bpmn:sequenceFlow id='F' sourceRef='S' targetRef='A'/>"
					.formatted(task));
	}

	private static JsonNode json(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		try {
			return new ObjectMapper().readTree(answer.body());
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(answer.body(), ex);
		}
	}

}
