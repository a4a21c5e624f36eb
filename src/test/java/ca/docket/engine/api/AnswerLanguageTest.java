package ca.docket.engine.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import ca.docket.DocketTest;
import ca.docket.security.Groups;
import ca.docket.text.ModelTexts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Names come in the language of who reads them; what is stored stays English. */
@DocketTest
class AnswerLanguageTest {

	private static final String FRENCH = "coordinator2";

	private static final String ENGLISH = "coordinator";

	@LocalServerPort
	int port;

	@Autowired
	Groups groups;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	FilterService filters;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MessageSource texts;

	@Autowired
	ModelTexts models;

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

	static List<BiFunction<Integer, String, ApiClient>> apis() {
		return List.of(ApiClient::program, ApiClient::browser);
	}

	@ParameterizedTest
	@MethodSource("apis")
	void tasksAreNamedInTheLanguageOfThePerson(BiFunction<Integer, String, ApiClient> api) throws IOException {
		String one = "/task/" + this.triage.getId();
		String list = "/task?processInstanceId=" + this.triage.getProcessInstanceId();
		JsonNode french = json(api.apply(this.port, FRENCH), one);
		assertThat(french.path("name").asText()).isEqualTo("Trier la demande");
		assertThat(french.path("description").asText()).startsWith("Une personne de la coordination lit");
		assertThat(json(api.apply(this.port, FRENCH), list).get(0).path("name").asText()).isEqualTo("Trier la demande");
		JsonNode english = json(api.apply(this.port, ENGLISH), one);
		assertThat(english.path("name").asText()).isEqualTo("Triage request");
		assertThat(without(french, "name", "description")).isEqualTo(without(english, "name", "description"));
	}

	@ParameterizedTest
	@MethodSource("apis")
	void processesAreNamedInTheLanguageOfThePerson(BiFunction<Integer, String, ApiClient> api) throws IOException {
		ApiClient reader = api.apply(this.port, FRENCH);
		assertThat(json(reader, "/process-definition/key/intake").path("name").asText())
			.isEqualTo("Demandes en IA et en données");
		assertThat(json(reader, "/process-definition?latestVersion=true&key=intake").get(0).path("name").asText())
			.isEqualTo("Demandes en IA et en données");
		String model = json(reader, "/process-definition/" + this.triage.getProcessDefinitionId() + "/xml")
			.path("bpmn20Xml")
			.asText();
		assertThat(model).contains("name=\"Trier la demande\"", "name=\"Quelle suite donner?\"", "name=\"Transmettre\"")
			.doesNotContain("name=\"Triage request\"")
			.contains("id=\"Activity_TriageRequest\"", "${triage == 'ask'}");
	}

	@ParameterizedTest
	@MethodSource("apis")
	void filtersAndWhatIsInThemAreNamedInTheLanguageOfThePerson(BiFunction<Integer, String, ApiClient> api)
			throws IOException {
		ApiClient reader = api.apply(this.port, FRENCH);
		String all = this.filters.createTaskFilterQuery().filterName("All I may see").singleResult().getId();
		JsonNode filter = json(reader, "/filter/" + all);
		assertThat(filter.path("name").asText()).isEqualTo("Tout ce que je peux voir");
		assertThat(filter.path("properties").path("description").asText()).startsWith("Toutes les tâches ouvertes");
		ApiClient.Answer list = reader.call("GET", "/filter/" + all + "/list?maxResults=200", null);
		assertThat(list.body()).contains("\"Trier la demande\"").doesNotContain("\"Triage request\"");
	}

	@Test
	void aListWithWhatBelongsToItIsTranslatedThroughout() throws IOException {
		JsonNode list = new ObjectMapper().readTree(new Names(this.texts, this.groups, this.models).translate("""
				{"_embedded": {"task": [{"name": "Triage request", "taskDefinitionKey": "Activity_TriageRequest",
				  "processDefinitionId": "intake:1:x", "_embedded": {"variable": [{"value": 1.5}]}}],
				 "processDefinition": [{"key": "intake", "name": "AI and data intake", "deploymentId": "d"}]},
				 "count": 1}""".getBytes(StandardCharsets.UTF_8), Locale.FRENCH));
		assertThat(list.toString()).contains("Trier la demande", "Demandes en IA et en données", "1.5");
	}

	@Test
	void historyNamesStepsInTheLanguageOfThePerson() throws IOException {
		ApiClient reader = ApiClient.program(this.port, FRENCH);
		String of = "?processInstanceId=" + this.triage.getProcessInstanceId();
		assertThat(json(reader, "/history/activity-instance" + of).findValuesAsText("activityName"))
			.contains("Trier la demande");
		assertThat(json(reader, "/history/task" + of).findValuesAsText("name")).containsExactly("Trier la demande");
		assertThat(json(reader, "/history/process-instance" + of).findValuesAsText("processDefinitionName"))
			.containsExactly("Demandes en IA et en données");
		assertThat(json(reader, "/process-instance/" + this.triage.getProcessInstanceId() + "/activity-instances")
			.findValuesAsText("activityName")).contains("Trier la demande", "Demandes en IA et en données");
	}

	@Test
	void groupsAreNamedInTheLanguageOfThePerson() throws IOException {
		assertThat(json(ApiClient.program(this.port, FRENCH), "/identity/groups?userId=" + FRENCH)
			.findValuesAsText("name")).contains("Coordination des programmes", "Personnel");
	}

	@Test
	void aNameThatIsNoLongerTheOneThatWasTranslatedStays() {
		this.triage.setName("Triage it again");
		this.tasks.saveTask(this.triage);
		assertThat(ApiClient.program(this.port, FRENCH).get("/task/" + this.triage.getId()).body())
			.contains("Triage it again");
	}

	@Test
	void whatIsNotThereIsAnsweredAsEver() {
		ApiClient.Answer french = ApiClient.program(this.port, FRENCH).get("/task/4711");
		assertThat(french.status()).isEqualTo(404);
		assertThat(french.body()).contains("NotFound");
	}

	/** Tasklist sends back the whole task or filter when one thing of it is changed. */
	@Test
	void anOperatorWhoReadsFrenchSeesAndKeepsWhatIsStored() throws IOException {
		this.jdbc.sql("update security_person set language = 'fr' where id = 'admin'").update();
		try {
			ApiClient operator = ApiClient.browser(this.port, "admin");
			String path = "/task/" + this.triage.getId();
			String name = json(operator, path).path("name").asText();
			assertThat(operator.call("PUT", path, "{\"name\": \"%s\"}".formatted(name)).status()).isEqualTo(204);
			assertThat(this.tasks.createTaskQuery().taskId(this.triage.getId()).singleResult().getName())
				.isEqualTo("Triage request");
		}
		finally {
			this.jdbc.sql("update security_person set language = 'en' where id = 'admin'").update();
		}
	}

	private static JsonNode json(ApiClient reader, String path) throws IOException {
		ApiClient.Answer answer = reader.get(path);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return new ObjectMapper().readTree(answer.body());
	}

	private static JsonNode without(JsonNode object, String... fields) {
		return ((ObjectNode) object.deepCopy()).without(List.of(fields));
	}

}
