package ca.docket.engine.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.deployment.TestModels;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a process owner with bad intent sends runs nothing and leaves nothing. */
@DocketTest
class DeploymentAttacksTest {

	private static final String STARTS_BY_ITSELF = "<bpmn:startEvent id='T'><bpmn:timerEventDefinition>"
			+ "<bpmn:timeDate>2020-01-01T00:00:00Z</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>"
			+ "<bpmn:sequenceFlow id='F' sourceRef='T' targetRef='A'/>";

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ProcessEngine engine;

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = {
			"<bpmn:serviceTask id='A' camunda:type='shell'><bpmn:extensionElements><camunda:field name='command' stringValue='touch'/><camunda:field name='arg1' stringValue='MARK'/></bpmn:extensionElements></bpmn:serviceTask>",
			"<bpmn:serviceTask id='A' camunda:class='org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior'><bpmn:extensionElements><camunda:field name='command' stringValue='touch'/><camunda:field name='arg1' stringValue='MARK'/></bpmn:extensionElements></bpmn:serviceTask>",
			"<bpmn:scriptTask id='A' scriptFormat='juel'><bpmn:script>RUN</bpmn:script></bpmn:scriptTask>",
			"<bpmn:userTask id='A'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='juel'>RUN</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='A'><bpmn:extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='juel'>RUN</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='A'><bpmn:extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='juel'>RUN</camunda:script></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:exclusiveGateway id='A'/><bpmn:endEvent id='E'/><bpmn:sequenceFlow id='G' sourceRef='A' targetRef='E'><bpmn:conditionExpression xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='bpmn:tFormalExpression' language='juel'>RUN</bpmn:conditionExpression></bpmn:sequenceFlow>",
			"<bpmn:scriptTask id='A' scriptFormat='juel' camunda:resource='classpath:application.yaml'/>",
			"<bpmn:userTask id='A' camunda:formKey='embedded:deployment:x.html'/>",
			"<bpmn:userTask id='A' name='RUN'/>" })
	void noModelRunsACommand(String attack, @TempDir Path folder) {
		Path mark = folder.resolve("mark");
		String run = "${&apos;&apos;.getClass().forName(&apos;java.lang.Runtime&apos;).getMethod(&apos;getRuntime&apos;).invoke(null).exec(&apos;touch %s&apos;)}"
			.formatted(mark);
		long before = this.repository.createDeploymentQuery().count();
		Answer answer = new SentDeployment()
			.file("attack-x.bpmn",
					TestModels.process("attack-x",
							STARTS_BY_ITSELF + attack.replace("MARK", mark.toString()).replace("RUN", run)))
			.by(this.port, "processowner");
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains("attack-x.bpmn, ")
			.contains("\"details\"")
			.doesNotContain("Exception in", "at org.camunda");
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
		assertThat(mark).doesNotExist();
	}

	/** Should one come in all the same, from a version before the rules. */
	@ParameterizedTest
	@ValueSource(strings = { "juel", "feel", "JUEL", "Feel", "javascript", "groovy" })
	void theEngineFindsNoScriptLanguage(String language) {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();
		assertThatThrownBy(() -> configuration.getCommandExecutorTxRequired()
			.execute(context -> configuration.getScriptingEngines().getScriptEngineForLanguage(language)))
			.hasMessageContaining("Can't find scripting engine");
	}

	@ParameterizedTest
	@ValueSource(strings = { "processowner", "admin" })
	void everyWayToDeployLeadsThroughTheGate(String person) {
		for (ApiClient caller : List.of(ApiClient.program(this.port, person), ApiClient.browser(this.port, person))) {
			Answer answer = new SentDeployment()
				.file("attack-x.bpmn",
						TestModels.process("attack-x", "<bpmn:serviceTask id='A' camunda:type='shell'/>"))
				.by(caller);
			assertThat(answer.status()).isEqualTo(400);
		}
		assertThatThrownBy(() -> this.repository.createDeployment()
			.addString("attack-x.bpmn",
					TestModels.process("attack-x", "<bpmn:serviceTask id='A' camunda:type='shell'/>"))
			.deploy()).hasMessageContaining("camunda:type");
	}

	@Test
	void noTenantAndNoTimeOfItsOwnIsTaken() {
		assertRefused(good("attack-tenant").with("tenant-id", "other"), "leave the tenant empty");
		assertRefused(good("attack-time").with("deployment-activation-time", "2030-01-01T00:00:00.000+0000"),
				"takes effect at once");
		assertThat(good("attack-empty").with("tenant-id", "").by(this.port, "processowner").status()).isEqualTo(200);
	}

	@Test
	void allFindingsAreInTheMessageALineEach() throws IOException {
		Answer refused = new SentDeployment()
			.file("attack-x.bpmn",
					TestModels.process("attack-x", "<bpmn:scriptTask id='One'/><bpmn:scriptTask id='Two'/>"))
			.file("attack-y.form", "{")
			.by(this.port, "processowner");
		assertThat(message(refused).lines()).hasSize(3)
			.anyMatch(line -> line.startsWith("attack-x.bpmn, One: Remove bpmn:scriptTask"))
			.anyMatch(line -> line.startsWith("attack-x.bpmn, Two: "))
			.anyMatch(line -> line.startsWith("attack-y.form: The form is not JSON"));
	}

	/** Nothing is said of what is in them, and whose they are. */
	@Test
	void aFloodOfFilesIsRefusedUnread() throws IOException {
		SentDeployment many = new SentDeployment();
		for (int i = 0; i < 1000; i++) {
			many.alone("stranger-f" + i + ".bpmn", "<");
		}
		Answer refused = many.by(this.port, "processowner");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(message(refused)).contains("1,000 files").hasLineCount(1).doesNotContain("stranger");
		assertThat(new SentDeployment().alone("attack-x.bpmn", "x".repeat(20 * 1024 * 1024))
			.by(this.port, "processowner")
			.status()).isEqualTo(413);
	}

	@Test
	void onlyProcessOwnersAndOperatorsDeploy() {
		assertThat(good("attack-people").by(this.port, "coordinator").status()).isEqualTo(404);
		assertThat(good("attack-people").by(this.port, "director").status()).isEqualTo(404);
	}

	@Test
	void aFileInForceIsNoNewVersionWhateverTheDeploymentsName() throws IOException {
		assertThat(good("attack-same").by(this.port, "processowner").status()).isEqualTo(200);
		long versions = versions("attack-same");
		assertThat(good("attack-same").with("deployment-name", "another").by(this.port, "processowner2").status())
			.isEqualTo(200);
		assertThat(good("attack-same").with("deploy-changed-only", "true").by(this.port, "processowner").status())
			.isEqualTo(200);
		assertThat(versions("attack-same")).isEqualTo(versions);
		String intake = new ClassPathResource("dmn/intake-routing.dmn").getContentAsString(StandardCharsets.UTF_8);
		long tables = this.repository.createDecisionDefinitionQuery().decisionDefinitionKey("intake-routing").count();
		assertThat(new SentDeployment().alone("intake-routing.dmn", intake).by(this.port, "processowner").status())
			.isEqualTo(200);
		assertThat(this.repository.createDecisionDefinitionQuery().decisionDefinitionKey("intake-routing").count())
			.isEqualTo(tables);
	}

	@Test
	void anOlderVersionThatIsSentAgainTakesEffect() {
		good("attack-older").by(this.port, "processowner");
		SentDeployment newer = new SentDeployment().file("attack-older.bpmn",
				model("attack-older").replace("Wait", "Wait longer"));
		newer.by(this.port, "processowner");
		long versions = versions("attack-older");
		assertThat(good("attack-older").by(this.port, "processowner").status()).isEqualTo(200);
		assertThat(versions("attack-older")).isEqualTo(versions + 1);
		String instance = this.runtime.startProcessInstanceByKey("attack-older").getId();
		assertThat(this.engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getName())
			.isEqualTo("Wait");
	}

	@Test
	void deployChangedOnlyDropsNoFile() {
		good("attack-whole").by(this.port, "processowner");
		Answer answer = new SentDeployment().with("deploy-changed-only", "true")
			.untranslated("attack-whole.bpmn", model("attack-whole").replace("Wait", "Wait longer"))
			.by(this.port, "processowner");
		String deployment = answer.body().replaceFirst("(?s).*\"id\":\"([0-9a-f-]+)\".*", "$1");
		assertThat(this.repository.getDeploymentResourceNames(deployment)).contains("attack-whole.bpmn",
				"attack-whole_fr.properties");
	}

	@Test
	void foldersInNamesAreDropped() {
		Answer answer = new SentDeployment().file("../../processes/attack-folder.bpmn", model("attack-folder"))
			.by(this.port, "processowner");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(this.repository.createDeploymentQuery().deploymentName("sent").list())
			.flatExtracting(each -> this.repository.getDeploymentResourceNames(each.getId()))
			.contains("attack-folder.bpmn")
			.noneMatch(name -> name.contains("/"));
	}

	@Test
	void anActivityIsNotRepeatedForThousands() {
		new SentDeployment().file("attack-many.bpmn", model("attack-many").replace("camunda:candidateGroups='staff'/>",
				"camunda:candidateGroups='staff'><bpmn:multiInstanceLoopCharacteristics camunda:collection='all'/></bpmn:userTask><bpmn:serviceTask id='L' camunda:delegateExpression='${givenLists}'/>"))
			.by(this.port, "processowner");
		Map<String, Object> all = Map.of("all", new java.util.ArrayList<>(java.util.Collections.nCopies(1001, "x")));
		assertThatThrownBy(() -> this.runtime.startProcessInstanceByKey("attack-many", all))
			.hasMessageContaining("1000 at most");
		this.runtime.startProcessInstanceByKey("attack-many",
				Map.of("all", new java.util.ArrayList<>(List.of("a", "b"))));
	}

	private static String message(Answer refused) throws IOException {
		return new ObjectMapper().readTree(refused.body()).path("message").asText();
	}

	private void assertRefused(SentDeployment sent, String sentence) {
		Answer answer = sent.by(this.port, "processowner");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains(sentence);
	}

	private static SentDeployment good(String process) {
		return new SentDeployment().file(process + ".bpmn", model(process));
	}

	private static String model(String process) {
		return TestModels.process(process,
				"<bpmn:userTask id='A' name='Wait' camunda:candidateGroups='staff'/><bpmn:sequenceFlow id='F' sourceRef='S' targetRef='A'/>");
	}

	private long versions(String process) {
		return this.repository.createProcessDefinitionQuery().processDefinitionKey(process).count();
	}

}
