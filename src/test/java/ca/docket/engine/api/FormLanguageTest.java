package ca.docket.engine.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import ca.docket.DocketTest;
import ca.docket.engine.deployment.MinimalFamily;
import ca.docket.engine.deployment.ModelFile;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A form comes in the language of who opens it, through both APIs. */
@DocketTest
class FormLanguageTest {

	private static final String START_FORM = "/process-definition/key/intake/deployed-start-form";

	private static final String MODEL = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
			    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
			  <process id="spoken" name="Spoken" isExecutable="true" camunda:historyTimeToLive="P1D">
			    <startEvent id="Event_Begun" camunda:formRef="%1$s" camunda:formRefBinding="deployment"/>
			    <sequenceFlow id="Flow_Begun" sourceRef="Event_Begun" targetRef="Activity_Answer"/>
			    <userTask id="Activity_Answer" camunda:candidateGroups="staff" camunda:formRef="%1$s"
			        camunda:formRefBinding="deployment"/>
			  </process>
			</definitions>""";

	private final List<String> deployed = new ArrayList<>();

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	FormService forms;

	@Autowired
	AuthorizationService authorizations;

	@LocalServerPort
	int port;

	static List<BiFunction<Integer, String, ApiClient>> apis() {
		return List.of(ApiClient::program, ApiClient::browser);
	}

	@AfterEach
	void remove() {
		this.deployed.forEach(id -> this.repository.deleteDeployment(id, true));
		this.authorizations.createAuthorizationQuery()
			.resourceId("spoken")
			.list()
			.forEach(right -> this.authorizations.deleteAuthorization(right.getId()));
	}

	@ParameterizedTest
	@MethodSource("apis")
	void theStartFormComesInTheLanguageOfThePerson(BiFunction<Integer, String, ApiClient> api) {
		String french = api.apply(this.port, "requester").get(START_FORM).body();
		String english = api.apply(this.port, "requester2").get(START_FORM).body();
		assertThat(french).contains("Quel est le problème?", "Bureau du greffe municipal").doesNotContain("What is");
		assertThat(english).contains("What is the problem?").doesNotContain("Quel est");
	}

	@ParameterizedTest
	@MethodSource("apis")
	void theFormOfATaskComesInTheLanguageOfThePerson(BiFunction<Integer, String, ApiClient> api) {
		deploy("spoken-answer", "{\"label\": \"Your answer\"}", "answer.label=Votre réponse");
		String form = "/task/" + start() + "/deployed-form";
		assertThat(api.apply(this.port, "requester").get(form).body()).contains("Votre réponse");
		assertThat(api.apply(this.port, "requester2").get(form).body()).contains("Your answer");
	}

	@ParameterizedTest
	@MethodSource("apis")
	void aRefusalNamesTheFieldAsThePersonReadsIt(BiFunction<Integer, String, ApiClient> api) {
		deploy("spoken-answer", "{\"label\": \"Your answer\", \"validate\": {\"required\": true}}",
				"answer.label=Votre réponse");
		String start = "/process-definition/key/spoken/submit-form";
		String task = "/task/" + start() + "/submit-form";
		for (String way : List.of(start, task)) {
			assertThat(api.apply(this.port, "requester").post(way, "{\"variables\": {}}").body())
				.contains("Votre réponse (answer)\u00a0: une réponse est nécessaire.");
			assertThat(api.apply(this.port, "requester2").post(way, "{\"variables\": {}}").body())
				.contains("Your answer (answer): an answer is needed.");
		}
	}

	@Test
	void anOldFormGoesWithItsOldCatalogue() {
		deploy("spoken-old", "{\"label\": \"First\"}", "answer.label=Premier");
		String form = "/task/" + start() + "/deployed-form";
		deploy("spoken-old", "{\"label\": \"Second\"}", "answer.label=Deuxième");
		ApiClient reader = ApiClient.program(this.port, "requester");
		assertThat(reader.get(form).body()).contains("Premier");
		assertThat(reader.get("/process-definition/key/spoken/deployed-start-form").body()).contains("Deuxième");
	}

	@Test
	void aFormThatIsSentAloneKeepsTheFrenchThatIsInForce() {
		deploy("spoken-answer", "{\"label\": \"Your answer\"}", "answer.label=Votre réponse");
		deploy("spoken-answer", "{\"label\": \"Your reply\"}", null);
		String form = "/process-definition/key/spoken/deployed-start-form";
		assertThat(ApiClient.program(this.port, "requester").get(form).body()).contains("Votre réponse");
		assertThat(ApiClient.program(this.port, "requester2").get(form).body()).contains("Your reply");
	}

	/** It judges and records what was asked, not what somebody read. */
	@Test
	void theServerItselfReadsAFormAsItWasWritten() throws Exception {
		deploy("spoken-answer", "{\"label\": \"Your answer\"}", "answer.label=Votre réponse");
		String form = new String(this.forms.getDeployedTaskForm(start()).readAllBytes(), StandardCharsets.UTF_8);
		assertThat(form).contains("Your answer");
	}

	private void deploy(String form, String component, String french) {
		String whole = "{\"id\": \"%s\", \"type\": \"default\", \"components\": [{\"type\": \"textfield\", \"id\": \"F\", "
				+ "\"key\": \"answer\", %s]}";
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name("spoken")
			.addString("spoken_fr.properties", "spoken.name=Parlé")
			.addString(form + ".form", whole.formatted(form, component.substring(1)));
		MinimalFamily
			.untranslated(List.of(new ModelFile("spoken.bpmn", MODEL.formatted(form).getBytes(StandardCharsets.UTF_8))))
			.forEach(deployment::addString);
		if (french != null) {
			deployment.addString(form + "_fr.properties", french);
		}
		ProcessDefinition process = deployment.deployWithResult().getDeployedProcessDefinitions().get(0);
		this.deployed.add(process.getDeploymentId());
		if (this.deployed.size() == 1) {
			grant(Permissions.READ, Permissions.CREATE_INSTANCE, ProcessDefinitionPermissions.TASK_WORK);
		}
	}

	private void grant(Permission... permissions) {
		Authorization right = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		right.setGroupId("staff");
		right.setResource(Resources.PROCESS_DEFINITION);
		right.setResourceId("spoken");
		right.setPermissions(permissions);
		this.authorizations.saveAuthorization(right);
	}

	private String start() {
		String instance = this.runtime.startProcessInstanceByKey("spoken", Map.<String, Object>of()).getId();
		return this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
	}

}
