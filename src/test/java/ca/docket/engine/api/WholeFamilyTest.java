package ca.docket.engine.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.ShippedModels;
import ca.docket.engine.deployment.TestModels;
import ca.docket.engine.deployment.Units;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever a process owner sends of a family, new cases begin with a whole one. */
@DocketTest
class WholeFamilyTest {

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@BeforeEach
	void aFamilyInForce() {
		Answer answer = new SentDeployment().file("whole.bpmn", process("whole-ask"))
			.file("whole-part.bpmn", TestModels.process("whole-part", ""))
			.file("whole-pick.dmn", table("first"))
			.file("whole-ask.form", form("whole-ask", "First"))
			.by(this.port, "processowner");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	@Test
	void aTableThatIsSentAloneHoldsForNewCases() {
		assertThat(picked()).isEqualTo("first");
		String before = latest().getId();
		send(new SentDeployment().file("whole-pick.dmn", table("second")));
		assertThat(picked()).isEqualTo("second");
		assertThat(this.runtime.getVariable(this.runtime.startProcessInstanceById(before).getId(), "picked"))
			.isEqualTo("first");
	}

	@Test
	void whatIsSentIsCompletedWithTheFilesInForce() {
		send(new SentDeployment().file("whole-ask.form", form("whole-ask", "Second")));
		assertThat(files()).containsExactlyInAnyOrder("whole.bpmn", "whole_fr.properties", "whole-part.bpmn",
				"whole-part_fr.properties", "whole-deadlines.dmn", "whole-pick.dmn", "whole-pick_fr.properties",
				"whole-ask.form", "whole-ask_fr.properties");
		assertThat(text("whole-ask.form")).contains("Second");
	}

	@Test
	void aFileIsKnownByWhatIsInItNotByItsName() {
		send(new SentDeployment().file("Copy of my form.form", form("whole-ask", "Renamed")));
		assertThat(files()).contains("whole-ask.form").doesNotContain("Copy of my form.form");
		assertThat(text("whole-ask.form")).contains("Renamed");
	}

	@Test
	void aFormThatNoProcessAsksForAnyMoreLeaves() {
		send(new SentDeployment().file("whole.bpmn", process("whole-new"))
			.file("whole-new.form", form("whole-new", "New")));
		assertThat(files()).contains("whole-new.form").doesNotContain("whole-ask.form");
	}

	@Test
	void deadlinesThatAreSentAloneHaveARowForEachTaskOfTheFamilyInForce() {
		String deadlines = text("whole-deadlines.dmn");
		Answer answer = new SentDeployment()
			.alone("whole-deadlines.dmn", deadlines.replaceAll("(?s)<rule.*</rule>", ""))
			.by(this.port, "processowner");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("whole.bpmn, A: No row of the family’s deadlines is for this task");
		send(new SentDeployment().alone("whole-deadlines.dmn", deadlines.replace("office", "bureau")));
	}

	@Test
	void theFrenchOfAFamilyStaysWithItsModelsAndLeavesWithThem() {
		send(new SentDeployment().alone("whole_fr.properties", "A.name=Attendre\nB.name=Choisir"));
		assertThat(text("whole_fr.properties")).contains("Attendre");
		send(new SentDeployment().file("whole-pick.dmn", table("fourth")));
		assertThat(text("whole_fr.properties")).contains("Attendre");
		send(new SentDeployment().untranslated("whole.bpmn", process("whole-new"))
			.file("whole-new.form", form("whole-new", "New")));
		assertThat(files()).contains("whole_fr.properties", "whole-new_fr.properties")
			.doesNotContain("whole-ask_fr.properties");
	}

	@Test
	void aNewTextIsSentWithItsFrench() {
		String changed = process("whole-ask").replace("<bpmn:startEvent id=\"S\" />",
				"<bpmn:startEvent id=\"S\" name=\"Begun\" />");
		Answer answer = new SentDeployment().untranslated("whole.bpmn", changed).by(this.port, "processowner");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("whole.bpmn, S: The French text S.name is missing in whole_fr.properties.");
		assertThat(answer.body()).doesNotContain("A.name");
	}

	@Test
	void theAnswerNamesTheProcessesThatWereSent() throws Exception {
		Answer changed = send(new SentDeployment().file("whole.bpmn", process("whole-ask").replace("Wait", "Wait on")));
		assertThat(processes(changed)).containsExactly("whole");
		Answer same = send(new SentDeployment().file("whole.bpmn", process("whole-ask").replace("Wait", "Wait on")));
		assertThat(processes(same)).containsExactly("whole");
		assertThat(processes(send(new SentDeployment().file("whole-pick.dmn", table("third"))))).isEmpty();
	}

	@Test
	void aFamilyThatNoOperatorsFileNamesIsRefused() {
		long before = this.repository.createDeploymentQuery().count();
		Answer answer = new SentDeployment().file("stranger.bpmn", TestModels.process("stranger", ""))
			.by(this.port, "processowner");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("No operator’s file names the family stranger.");
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
	}

	@Test
	void familiesAreSentOneAtATime() {
		Answer answer = new SentDeployment().file("whole-pick.dmn", table("x"))
			.file("attack-x.bpmn", TestModels.process("attack-x", ""))
			.by(this.port, "processowner");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("Send one family at a time, not attack, whole together.");
	}

	@Test
	void twoOwnersAtOnceLoseNothingOfEachOther() {
		Stream
			.of(CompletableFuture.runAsync(() -> send(new SentDeployment().file("whole-pick.dmn", table("mine")))),
					CompletableFuture
						.runAsync(() -> send(new SentDeployment().file("whole-ask.form", form("whole-ask", "Theirs")))))
			.forEach(CompletableFuture::join);
		assertThat(picked()).isEqualTo("mine");
		assertThat(text("whole-ask.form")).contains("Theirs");
	}

	@Test
	void aStartReplacesNothingThatAPersonDeployed() {
		ModelFile shipped = new ModelFile("whole-pick.dmn", table("shipped").getBytes(StandardCharsets.UTF_8));
		ModelFile newer = new ModelFile("whole-pick.dmn", table("newer").getBytes(StandardCharsets.UTF_8));
		start(Set.of(), shipped);
		assertThat(picked()).as("a person's stays").isNotEqualTo("shipped");
		start(Set.of("whole"), shipped);
		assertThat(picked()).as("replaced when told").isEqualTo("shipped");
		start(Set.of(), newer);
		assertThat(picked()).as("its own is renewed").isEqualTo("newer");
		send(new SentDeployment().with("deployment-source", ShippedModels.SOURCE)
			.file("whole-pick.dmn", table("mine")));
		start(Set.of(), newer);
		assertThat(picked()).as("nothing new came").isEqualTo("mine");
		start(Set.of(), shipped);
		assertThat(picked()).as("nobody sends in Docket's name").isEqualTo("mine");
	}

	@Test
	void aStartTakesNothingThatBreaksARule() {
		ModelFile broken = new ModelFile("whole-part.bpmn",
				TestModels.process("whole-part", "<bpmn:scriptTask id='A' scriptFormat='juel'/>")
					.getBytes(StandardCharsets.UTF_8));
		String before = latest().getId();
		assertThatThrownBy(() -> start(Set.of("whole"), broken))
			.hasMessageContaining("whole-part.bpmn, A: Remove bpmn:scriptTask");
		assertThat(latest().getId()).isEqualTo(before);
	}

	private void start(Set<String> replaced, ModelFile... files) {
		new ShippedModels(this.repository, this.jdbc, new Units(Set.of("whole")), replaced).deploy(List.of(files));
	}

	private Answer send(SentDeployment sent) {
		Answer answer = sent.by(this.port, "processowner");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	private ProcessDefinition latest() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("whole")
			.latestVersion()
			.singleResult();
	}

	private Object picked() {
		return this.runtime.getVariable(this.runtime.startProcessInstanceByKey("whole").getId(), "picked");
	}

	private List<String> files() {
		return this.repository.getDeploymentResourceNames(latest().getDeploymentId());
	}

	private String text(String file) {
		return this.jdbc
			.sql("select convert_from(bytes_, 'UTF8') from act_ge_bytearray where deployment_id_ = ? and name_ = ?")
			.params(latest().getDeploymentId(), file)
			.query(String.class)
			.single();
	}

	private static Iterable<String> processes(Answer answer) throws Exception {
		return new ObjectMapper().readTree(answer.body()).path("deployedProcessDefinitions").findValuesAsText("key");
	}

	private static String table(String value) {
		return TestModels.table("", "\"" + value + "\"").replace("decision id=\"x\"", "decision id=\"whole-pick\"");
	}

	private static String process(String form) {
		return TestModels.process("whole",
				"""
						<bpmn:businessRuleTask id='B' name='Pick' camunda:decisionRef='whole-pick' camunda:decisionRefBinding='deployment'
						  camunda:mapDecisionResult='singleEntry' camunda:resultVariable='picked' camunda:asyncBefore='false'>
						  <bpmn:extensionElements><camunda:inputOutput>
						    <camunda:inputParameter name='a'>none</camunda:inputParameter>
						  </camunda:inputOutput></bpmn:extensionElements>
						</bpmn:businessRuleTask>
						<bpmn:userTask id='A' name='Wait' camunda:candidateGroups='staff' camunda:formRef='%s' camunda:formRefBinding='deployment'/>
						<bpmn:sequenceFlow id='F' sourceRef='S' targetRef='B'/><bpmn:sequenceFlow id='G' sourceRef='B' targetRef='A'/>
						"""
					.formatted(form));
	}

	private static String form(String id, String label) {
		return "{\"id\": \"%s\", \"type\": \"default\", \"components\": [{\"type\": \"textfield\", \"id\": \"F\", \"key\": \"answer\", \"label\": \"%s\"}]}"
			.formatted(id, label);
	}

}
