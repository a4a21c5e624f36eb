package ca.docket.casefile.documents;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Cases;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** A task whose model asks for evidence is not ended without. */
@DocketTest
class EvidenceTest {

	private static final String API = "/camunda/api/engine/engine/default/task/";

	@Autowired
	ProcessEngine engine;

	@Autowired
	TaskService tasks;

	@Autowired
	Cases cases;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@LocalServerPort
	int port;

	private TestCase some;

	private Visitor coordinator;

	@BeforeEach
	void open() {
		this.some = new TestCase(this.engine, this.cases, this.jdbc, this.transactions);
		this.coordinator = new Visitor(this.port);
		this.coordinator.signIn("coordinator", "docket");
		this.coordinator.open("/camunda/app/tasklist/default/");
	}

	@AfterEach
	void close() {
		this.some.close();
	}

	@Test
	void aTaskWithoutItsEvidenceStaysOpenAndSaysSo() {
		String task = this.some.task().getId();
		this.tasks.claim(task, "coordinator");
		this.coordinator.upload(this.some.path(), upload("a.txt", null), BodyPublishers.ofString("not for the task"));
		HttpResponse<String> refused = this.coordinator.callPost(API + task + "/complete", "{}");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("This task needs evidence");
		assertThat(this.coordinator.callPost(API + task + "/submit-form", "{}").statusCode()).isEqualTo(400);
		assertThat(this.some.task()).isNotNull();
	}

	@Test
	void withEvidenceItEnds() {
		String task = this.some.task().getId();
		this.tasks.claim(task, "coordinator");
		HttpResponse<String> kept = this.coordinator.upload(this.some.path(), upload("a.txt", task),
				BodyPublishers.ofString("for the task"));
		assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
		assertThat(this.coordinator.open("/tasks/" + task + "/case").body()).contains("Evidence for");
		assertThat(this.coordinator.callPost(API + task + "/complete", "{}").statusCode()).isEqualTo(204);
		assertThat(this.some.task()).isNull();
	}

	@Test
	void onlyWhoHasTheTaskMarksEvidenceForIt() {
		String task = this.some.task().getId();
		this.tasks.claim(task, "coordinator2");
		HttpResponse<String> refused = this.coordinator.upload(this.some.path(), upload("a.txt", task),
				BodyPublishers.ofString("for a colleague's task"));
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("claim it first");
		try (TestCase other = new TestCase(this.engine, this.cases, this.jdbc, this.transactions)) {
			String foreign = other.task().getId();
			this.tasks.claim(foreign, "coordinator");
			assertThat(this.coordinator
				.upload(this.some.path(), upload("a.txt", foreign), BodyPublishers.ofString("another case's"))
				.statusCode()).isEqualTo(404);
		}
	}

	private String upload(String name, String task) {
		return this.some.path() + "?audience=office&name=" + name + ((task != null) ? "&task=" + task : "");
	}

}
