package ca.docket.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.api.SentDeployment;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is in force, who deployed it, and the way back. */
@DocketTest
class ModelsPageTest {

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private final String first = "First " + UUID.randomUUID();

	private Visitor owner;

	@BeforeEach
	void aFamilyWithAnOpenCase() {
		this.owner = visitor("processowner");
		send(new SentDeployment().file("shelved.bpmn", model("shelved", this.first)));
		this.runtime.startProcessInstanceByKey("shelved");
	}

	@Test
	void itShowsWhichVersionIsInForceSinceWhenByWhomAndTheOpenCasesOfEach() {
		int former = latest().getVersion();
		send(new SentDeployment().file("shelved.bpmn", model("shelved", "Second " + UUID.randomUUID())));
		Element family = family(this.owner, "shelved");
		List<Element> rows = family.select("table").first().select("tbody tr");
		assertThat(rows.get(0).text()).startsWith("shelved " + latest().getVersion() + " 2")
			.contains("Renata Kowalska")
			.endsWith(" 0");
		assertThat(rows.get(1).text()).startsWith("shelved " + former + " (earlier)").endsWith(" 1");
	}

	@Test
	void whatWasTakenWithItIsSaidOnThePageAndByEmail() {
		send(new SentDeployment().file("shelved-part.bpmn", model("shelved-part", "Part " + UUID.randomUUID())));
		assertThat(family(this.owner, "shelved").text())
			.contains("Taken with: 1 process, 1 table, 1 form, 2 files of French texts.")
			.contains("go on as they began.");
		assertThat(this.jdbc.sql("select html from notice_mail where key = 'models-deployed ' || ? || ' processowner2'")
			.param(newest())
			.query(String.class)
			.single()).contains("shelved-part.bpmn")
			.contains("1 processus, 1 table, 1 formulaire, 2 fichiers de textes en français");
	}

	@Test
	void whatHarmsNobodyIsTakenAndSaidOnThePageAndByEmail() {
		String asks = "<bpmn:businessRuleTask id='B' name='Pick' camunda:decisionRef='shelved-pick' camunda:decisionRefBinding='deployment' camunda:resultVariable='picked'/>";
		send(new SentDeployment()
			.file("shelved.bpmn", model("shelved", this.first).replace("<bpmn:startEvent", asks + "<bpmn:startEvent"))
			.file("shelved-pick.dmn",
					TestModels.table("", "1").replace("decision id=\"x\"", "decision id=\"shelved-pick\"")));
		String warning = "shelved-pick.dmn, I: No form, table or step of the family gives a.";
		assertThat(family(this.owner, "shelved").text()).contains(warning);
		assertThat(this.jdbc.sql("select html from notice_mail where key = 'models-deployed ' || ? || ' processowner'")
			.param(newest())
			.query(String.class)
			.single()).contains(warning);
	}

	@Test
	void theFilesInForceComeAsOneZipThatCanBeSentAsItIs() throws IOException {
		Map<String, String> files = zip();
		assertThat(files).containsKeys("shelved.bpmn", "shelved_fr.properties")
			.allSatisfy((name, text) -> assertThat(name).doesNotContain("/"));
		assertThat(files.get("shelved.bpmn")).contains(this.first);
		SentDeployment again = new SentDeployment();
		files.forEach(again::alone);
		String before = latest().getId();
		send(again);
		assertThat(latest().getId()).as("nothing is new").isEqualTo(before);
	}

	@Test
	void goingBackBringsTheFormerFamilyWhole() throws IOException {
		String former = latest().getDeploymentId();
		Map<String, String> before = zip();
		send(new SentDeployment().file("shelved.bpmn", model("shelved", "Third"))
			.file("shelved-part.bpmn", model("shelved-part", "Added " + UUID.randomUUID())));
		assertThat(zip()).isNotEqualTo(before);
		var answer = this.owner.submit("/models", "/models/shelved/back", Map.of("deployment", former));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		assertThat(zip()).isEqualTo(before);
		assertThat(this.jdbc.sql("select sent_by || ' ' || back_again from models_deployment where id = ?")
			.param(latest().getDeploymentId())
			.query(String.class)
			.single()).isEqualTo("processowner true");
	}

	@Test
	void theWayBackLeadsThroughTheGateToo() {
		String former = latest().getDeploymentId();
		send(new SentDeployment().file("shelved.bpmn", model("shelved", "Fourth " + UUID.randomUUID())));
		String before = latest().getId();
		this.jdbc.sql("""
				update act_ge_bytearray set bytes_ = convert_to(replace(convert_from(bytes_, 'UTF8'),
				'<bpmn:startEvent', '<bpmn:scriptTask id="Allowed_then" /><bpmn:startEvent'), 'UTF8')
				where deployment_id_ = ? and name_ = 'shelved.bpmn'""").param(former).update();
		var answer = this.owner.submit("/models", "/models/shelved/back", Map.of("deployment", former));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("shelved.bpmn, Allowed_then: Remove bpmn:scriptTask");
		assertThat(latest().getId()).isEqualTo(before);
	}

	@Test
	void whoWorksInAProcessReadsAndDoesNothing() {
		Visitor coordinator = visitor("coordinator");
		assertThat(coordinator.open("/").body()).contains("href=\"/models\"");
		assertThat(family(coordinator, "intake").text()).contains("Docket");
		assertThat(Jsoup.parse(coordinator.open("/models").body()).select("main form, main a[href$=zip]")).isEmpty();
		assertThat(coordinator.open("/models/shelved.zip").statusCode()).isEqualTo(404);
		assertThat(coordinator.submit("/", "/models/shelved/back", Map.of("deployment", latest().getDeploymentId()))
			.statusCode()).isEqualTo(404);
	}

	private Map<String, String> zip() throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(this.owner.download("/models/shelved.zip").body()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

	private static Element family(Visitor person, String family) {
		var page = person.open("/models");
		assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
		return Jsoup.parse(page.body()).selectFirst("section[aria-labelledby=family-" + family + "]");
	}

	private void send(SentDeployment sent) {
		Answer answer = sent.by(this.port, "processowner");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	private String newest() {
		return this.jdbc
			.sql("select id from models_deployment where family = 'shelved' order by deployed_at desc limit 1")
			.query(String.class)
			.single();
	}

	private ProcessDefinition latest() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("shelved")
			.latestVersion()
			.singleResult();
	}

	private static String model(String process, String task) {
		return TestModels.process(process,
				"<bpmn:userTask id='A' name='%s' camunda:assignee='coordinator'/><bpmn:sequenceFlow id='F' sourceRef='S' targetRef='A'/>"
					.formatted(task));
	}

	private Visitor visitor(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

}
