package ca.docket.casefile;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done in a process that a case called belongs to the case. */
@DocketTest
class CalledProcessTest {

	private static final String API = "/camunda/api/engine/engine/default/task/";

	private static final String ANSWER = "{\"variables\": {\"answer\": {\"value\": \"It holds.\"}}}";

	@Autowired
	ProcessEngine engine;

	@Autowired
	TaskService tasks;

	@Autowired
	Cases cases;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	DecisionLog decisionLog;

	@Autowired
	Documents documents;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private CallingCase some;

	@BeforeEach
	void open(@Autowired PlatformTransactionManager transactions) {
		this.some = new CallingCase(this.engine, this.cases, this.jdbc, transactions);
	}

	@AfterEach
	void close() {
		this.some.close();
	}

	@Test
	void whoHasATaskOfACalledProcessSeesTheCase() {
		Visitor reviewer = visitor("privacy");
		String task = this.some.tasks().get(0).getId();
		assertThat(reviewer.open(this.some.path()).body()).contains("A case that calls");
		assertThat(reviewer.open("/cases?number=" + this.some.about.number()).body()).contains("A case that calls");
		assertThat(reviewer.open("/tasks/" + task + "/case").body()).contains("A case that calls");
		assertThat(reviewer.call("/tasks/cases?task=" + task).body()).contains(this.some.about.number());
		assertThat(reviewer.open("/").body()).contains(this.some.about.number());
	}

	@Test
	void whoHasNoneFindsNothing() {
		Visitor stranger = visitor("security");
		Task task = this.some.tasks().get(0);
		assertThat(stranger.open(this.some.path()).statusCode()).isEqualTo(404);
		assertThat(stranger.open(this.some.path() + "/model").statusCode()).isEqualTo(404);
		assertThat(stranger.open("/cases?number=" + this.some.about.number()).body())
			.doesNotContain("A case that calls");
		assertThat(stranger.open("/tasks/" + task.getId() + "/case").statusCode()).isEqualTo(404);
		assertThat(stranger.call("/tasks/cases?task=" + task.getId()).body()).isEqualTo("{}");
		assertThat(stranger.call(API + task.getId()).statusCode()).isEqualTo(404);
		assertThat(stranger.call("/camunda/api/engine/engine/default/process-instance/" + task.getProcessInstanceId())
			.statusCode()).isEqualTo(404);
	}

	@Test
	void whatTablesSaidIsOfTheCase() {
		assertThat(this.decisionLog.of(this.some.about.processInstanceId())).extracting(LoggedDecision::decision)
			.containsExactly("called-weight", "called-weight");
	}

	@Test
	void evidenceAndAnswersAreOfTheCase() {
		List<Task> all = this.some.tasks();
		prove(all.get(0));
		assertThat(this.documents.of(this.some.about.number())).extracting(Document::evidenceTask)
			.containsExactly(all.get(0).getId());
		assertThat(this.auditTrail.of(this.some.about.processInstanceId())).extracting(AuditEntry::action)
			.containsExactly("uploaded", "proved");
		assertThat(this.auditTrail.of(all.get(0).getProcessInstanceId())).isEmpty();
		assertThat(this.jdbc.sql("select process_instance_id from casefile_participant where person = 'privacy'")
			.query(String.class)
			.list()).contains(this.some.about.processInstanceId()).doesNotContain(all.get(0).getProcessInstanceId());
		assertThat(submit(visitor("privacy"), all.get(1)).body()).contains("This task needs evidence");
		assertThat(visitor("coordinator").open("/tasks/" + judge().getId() + "/case").body()).contains("Evidence for",
				"Prove it");
	}

	@Test
	void whoHadAPartInTheCaseDoesNotJudgeInAProcessThatItCalled() {
		prove(this.some.tasks().get(0));
		Task judge = judge();
		Visitor requester = visitor("coordinator2");
		assertThat(requester.callPost(API + judge.getId() + "/claim", "{\"userId\": \"coordinator2\"}").statusCode())
			.isBetween(400, 403);
		assertThat(this.auditTrail.latest(this.some.about.processInstanceId(), "refused")).map(AuditEntry::person)
			.contains("coordinator2");
		Visitor other = visitor("coordinator");
		other.callPost(API + judge.getId() + "/claim", "{\"userId\": \"coordinator\"}");
		assertThat(submit(other, judge).statusCode()).isEqualTo(204);
		assertThat(this.jdbc
			.sql("select basis is not null from casefile_record where process_instance_id = ? and what = 'judged'")
			.param(this.some.about.processInstanceId())
			.query(Boolean.class)
			.single()).isTrue();
	}

	/** An operator who ends one called process ends neither the case nor the others. */
	@Test
	void theCaseStaysOpenWhenOneCalledProcessIsEnded() {
		Task task = this.some.tasks().get(0);
		this.engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "by mistake");
		assertThat(this.cases.find(this.some.about.number()).orElseThrow().outcome()).isNull();
		assertThat(this.some.tasks()).hasSize(1);
	}

	/** A step of the same id in a called process is of another picture. */
	@Test
	void thePageTellsTheCallsOfOneProcessApart() {
		prove(this.some.tasks().get(0));
		String page = visitor("coordinator").open(this.some.path()).body();
		assertThat(page).contains("Called, 1 of 2", "Called, 2 of 2", "Prove it", "Judge it")
			.contains("data-done=\"Event_Asked Activity_List\"", "data-now=\"Activity_Call\"");
	}

	@Test
	void theCaseIsFoundByTheProcessThatItCalled() {
		Task task = this.some.tasks().get(0);
		assertThat(this.cases.ofProcessInstances(List.of(task.getProcessInstanceId(), "none")))
			.containsOnlyKeys(task.getProcessInstanceId())
			.containsValue(this.some.about);
	}

	private void prove(Task task) {
		Visitor reviewer = visitor("privacy");
		reviewer.callPost(API + task.getId() + "/claim", "{\"userId\": \"privacy\"}");
		String upload = this.some.path() + "/documents?audience=office&name=a.txt&task=" + task.getId();
		assertThat(reviewer.upload("/", upload, BodyPublishers.ofString("a proof")).statusCode()).isEqualTo(201);
		HttpResponse<String> done = submit(reviewer, task);
		assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
	}

	private Task judge() {
		return this.some.tasks()
			.stream()
			.filter(task -> task.getTaskDefinitionKey().equals("Activity_Judge"))
			.findFirst()
			.orElseThrow();
	}

	private static HttpResponse<String> submit(Visitor person, Task task) {
		return person.callPost(API + task.getId() + "/submit-form", ANSWER);
	}

	private Visitor visitor(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		visitor.open("/camunda/app/tasklist/default/");
		return visitor;
	}

}
