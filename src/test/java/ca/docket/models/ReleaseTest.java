package ca.docket.models;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.engine.api.ApiClient;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.api.SentDeployment;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Where deployments wait, they take effect by the act of another process owner. */
@DocketTest
class ReleaseTest {

	private static final String MODELS = "/models";

	@Autowired
	RepositoryService repository;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	WaitingDeployments waiting;

	@Autowired
	Releases releases;

	@LocalServerPort
	int port;

	private int versions;

	private Visitor sender;

	private Visitor other;

	@BeforeEach
	void people() {
		this.sender = visitor("processowner");
		this.other = visitor("processowner2");
		this.versions = versions();
	}

	@Test
	void theAnswerNamesNothingThatCouldBeStarted() {
		Answer answer = send("Wait", "named");
		assertThat(answer.body()).contains("\"name\":\"named\"").contains("\"deployedProcessDefinitions\":null");
		assertThat(versions()).isEqualTo(this.versions);
		assertThat(this.repository.createDeploymentQuery().deploymentName("named").count()).isZero();
		assertThat(letters("models-waiting", id(answer))).contains("processowner", "processowner2");
	}

	@Test
	void anotherOwnerReleasesIt() {
		String id = id(send("Release me", "released"));
		assertThat(this.sender.open(MODELS).body()).contains(id).doesNotContain(id + "/release");
		assertThat(act(this.sender, id, "release")).isEqualTo(403);
		assertThat(act(visitor("coordinator"), id, "release")).isEqualTo(404);
		assertThat(act(visitor("admin"), id, "release")).isEqualTo(404);
		assertThat(versions()).isEqualTo(this.versions);
		assertThat(this.other.open(MODELS).body()).contains(id + "/release");
		assertThat(act(this.other, id, "release")).isEqualTo(302);
		assertThat(versions()).isEqualTo(this.versions + 1);
		String deployment = latest().getDeploymentId();
		assertThat(this.jdbc.sql("select sent_by || ' ' || released_by from models_deployment where id = ?")
			.param(deployment)
			.query(String.class)
			.single()).isEqualTo("processowner processowner2");
		assertThat(letters("models-deployed", deployment)).contains("processowner", "processowner2");
		assertThat(act(this.other, id, "release")).as("once more").isEqualTo(404);
		assertThat(this.waiting.files(UUID.fromString(id))).isEmpty();
	}

	@Test
	void twoReleasesAtOnceTakeEffectOnce() {
		String id = id(send("Twice " + UUID.randomUUID(), "twice"));
		List<Visitor> both = List.of(this.other, visitor("processowner2"));
		Stream<CompletableFuture<Integer>> acts = both.stream()
			.map(each -> CompletableFuture.supplyAsync(() -> act(each, id, "release")))
			.toList()
			.stream();
		assertThat(acts.map(CompletableFuture::join)).containsOnlyOnce(302)
			.allMatch(status -> List.of(302, 404, 409).contains(status));
		assertThat(versions()).isEqualTo(this.versions + 1);
	}

	@Test
	void whatIsRefusedChangesNothingAndTheSenderLearnsWhy() {
		String id = id(send("Refuse me", "refused"));
		assertThat(this.other.submit(MODELS, MODELS + "/waiting/" + id + "/refuse", Map.of("reason", "No question yet"))
			.statusCode()).isEqualTo(302);
		assertThat(versions()).isEqualTo(this.versions);
		assertThat(this.jdbc
			.sql("select html from notice_mail where key = 'models-refused ' || ? || ' refused processowner'")
			.param(id)
			.query(String.class)
			.single()).contains("No question yet");
		assertThat(act(this.other, id, "release")).isEqualTo(404);
	}

	@Test
	void itIsCheckedAgainWithWhatIsInForceAtItsRelease() {
		release(send("Checked " + UUID.randomUUID(), "first"));
		String changed = model("Checked twice").replace("<bpmn:startEvent", "<bpmn:endEvent id='E' /><bpmn:startEvent");
		String alone = id(accepted(new SentDeployment().untranslated("waiting.bpmn", changed)));
		release(accepted(new SentDeployment().file("waiting.bpmn", model("Otherwise").replace("'A'", "'Renamed'"))));
		int before = versions();
		var answer = this.other.submit(MODELS, MODELS + "/waiting/" + alone + "/release", Map.of());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("A.name");
		assertThat(versions()).isEqualTo(before);
		assertThat(this.waiting.find(UUID.fromString(alone))).as("it still waits").isPresent();
	}

	@Test
	void goingBackWaitsToo() {
		release(send("Former " + UUID.randomUUID(), "former"));
		String former = latest().getDeploymentId();
		release(send("Later " + UUID.randomUUID(), "later"));
		int before = versions();
		this.sender.submit(MODELS, MODELS + "/waiting/back", Map.of("deployment", former));
		Answer redeployed = ApiClient.program(this.port, "admin").post("/deployment/" + former + "/redeploy", "{}");
		assertThat(act(this.other, id(redeployed), "refuse")).isEqualTo(302);
		assertThat(versions()).isEqualTo(before);
		String id = this.jdbc.sql(
				"select id::text from models_waiting where back_again and state = 'waiting' order by sent_at desc limit 1")
			.query(String.class)
			.single();
		assertThat(act(this.other, id, "release")).isEqualTo(302);
		assertThat(this.repository.getProcessModel(latest().getId()))
			.hasSameContentAs(this.repository.getResourceAsStream(former, "waiting.bpmn"));
	}

	@Test
	void itIsGivenUpAfterThirtyDaysAndTheOwnersAreTold() {
		UUID id = UUID.fromString(id(send("Give up", "given up")));
		this.jdbc.sql("update models_waiting set sent_at = ? where id = ?")
			.params(Timestamp.from(Instant.now().minus(Duration.ofDays(31))), id)
			.update();
		assertThat(act(this.other, id.toString(), "release")).isEqualTo(404);
		this.releases.expire();
		assertThat(this.waiting.files(id)).isEmpty();
		assertThat(this.jdbc
			.sql("select html from notice_mail where key = 'models-expired ' || ? || ' expired processowner'")
			.param(id.toString())
			.query(String.class)
			.single()).contains("waiting.bpmn", "30 days ago");
		assertThat(this.other.open(MODELS).body()).doesNotContain(id.toString());
	}

	@Test
	void nobodyReleasesForWhomTheSenderMadeAnAccountAMonthAgo() {
		Waiting one = this.waiting.find(UUID.fromString(id(send("Hold", "hold")))).orElseThrow();
		assertThat(this.releases.mayRelease(one, "processowner2")).isTrue();
		this.jdbc.sql("""
				insert into security_account_change (person, changed_by, kind, at)
				values ('processowner2', 'processowner', 'created', now() - interval '29 days')""").update();
		try {
			assertThat(this.releases.mayRelease(one, "processowner2")).isFalse();
		}
		finally {
			this.jdbc.sql("delete from security_account_change where person = 'processowner2'").update();
		}
	}

	private Answer send(String task, String name) {
		return accepted(new SentDeployment().with("deployment-name", name).file("waiting.bpmn", model(task)));
	}

	private Answer accepted(SentDeployment sent) {
		Answer answer = sent.by(this.port, "processowner");
		assertThat(answer.status()).as(answer.body()).isEqualTo(202);
		return answer;
	}

	private void release(Answer sent) {
		assertThat(act(this.other, id(sent), "release")).isEqualTo(302);
	}

	private int act(Visitor person, String id, String act) {
		return person.submit("/", MODELS + "/waiting/" + id + "/" + act, Map.of()).statusCode();
	}

	private static String id(Answer answer) {
		return answer.body().replaceFirst("(?s).*\"id\":\"([0-9a-f-]+)\".*", "$1");
	}

	private List<String> letters(String template, String about) {
		return this.jdbc.sql("select recipient from notice_mail where template = ? and key like '%' || ? || '%'")
			.params(template, about)
			.query(String.class)
			.list();
	}

	private ProcessDefinition latest() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("waiting")
			.latestVersion()
			.singleResult();
	}

	private int versions() {
		return (int) this.repository.createProcessDefinitionQuery().processDefinitionKey("waiting").count();
	}

	private static String model(String task) {
		return TestModels.process("waiting",
				"<bpmn:userTask id='A' name='%s' camunda:assignee='coordinator'/><bpmn:sequenceFlow id='F' sourceRef='S' targetRef='A'/>"
					.formatted(task));
	}

	private Visitor visitor(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

}
