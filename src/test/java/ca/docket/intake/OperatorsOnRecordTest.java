package ca.docket.intake;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.engine.api.ApiClient;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** Whose task it is, through an operator, is in the record of the case. */
@DocketTest
class OperatorsOnRecordTest {

	@LocalServerPort
	int port;

	@Autowired
	IntakeSteps steps;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ManagementService management;

	private Case about;

	private Task task;

	@BeforeEach
	void aRequestWaitsForTriage() {
		this.about = this.steps.submit("requester", IntakeSteps.advice());
		this.task = this.steps.open(this.about).get(0);
	}

	@Test
	void whoGetsATaskAndWhoLosesIt() {
		done("POST", "/task/{task}/assignee", "{\"userId\":\"coordinator\"}");
		done("POST", "/task/{task}/unclaim", null);
		done("POST", "/task/{task}/claim", "{\"userId\":\"coordinator2\"}");
		done("POST", "/task/{task}/identity-links", "{\"userId\":\"director\",\"type\":\"candidate\"}");
		done("POST", "/task/{task}/identity-links/delete", "{\"userId\":\"director\",\"type\":\"candidate\"}");
		done("PUT", "/task/{task}", "{\"assignee\":\"admin\",\"priority\":9}");
		assertThat(operated()).allSatisfy(act -> assertThat(act).contains(entry("tasks", "Activity_TriageRequest")))
			.satisfiesExactly(act -> assertThat(act).contains(entry("given", "coordinator")),
					act -> assertThat(act).contains(entry("taken", "coordinator")).doesNotContainKey("given"),
					act -> assertThat(act).contains(entry("given", "coordinator2")),
					act -> assertThat(act).contains(entry("offered", "director")),
					act -> assertThat(act).contains(entry("not-offered", "director")),
					act -> assertThat(act).contains(entry("given", "admin"), entry("taken", "coordinator2")));
		Visitor coordinator = new Visitor(this.port);
		coordinator.signIn("coordinator", "docket");
		assertThat(coordinator.open("/cases/" + this.about.number()).body()).contains("No longer offered to",
				this.steps.name("director"));
	}

	@Test
	void whatAPersonTakesThemselvesIsNoActOfAnOperator() {
		this.steps.claim("coordinator", this.task);
		assertThat(operated()).isEmpty();
	}

	@Test
	void aReportedIncidentAndItsEnd() {
		done("POST", "/execution/{execution}/create-incident", "{\"incidentType\":\"seen\",\"configuration\":\"x\"}");
		String incident = this.runtime.createIncidentQuery()
			.processInstanceId(this.about.processInstanceId())
			.singleResult()
			.getId();
		done("DELETE", "/incident/" + incident, null);
		assertThat(operated()).containsExactly(Map.of("jobs", "incident"), Map.of("jobs", "resolved"));
	}

	/** The engine names a definition, and no case. */
	@Test
	void retriesOfAllJobsThatFailedAtAStep() {
		this.steps.triage(this.about, "ask", Map.of("question", "Which one?"));
		Job timer = this.management.createJobQuery().processInstanceId(this.about.processInstanceId()).singleResult();
		done("PUT", "/job/" + timer.getId() + "/retries", "{\"retries\":0}");
		Case other = this.steps.submit("requester", IntakeSteps.advice());
		this.steps.triage(other, "ask", Map.of("question", "Which one?"));
		done("PUT", "/job-definition/" + timer.getJobDefinitionId() + "/retries", "{\"retries\":3}");
		assertThat(this.management.createJobQuery().jobId(timer.getId()).singleResult().getRetries()).isEqualTo(3);
		assertThat(operated()).containsExactly(Map.of("jobs", "retries"), Map.of("jobs", "retries"));
		assertThat(operated(other)).isEmpty();
	}

	private void done(String method, String path, String body) {
		ApiClient.Answer answer = ApiClient.program(this.port, "admin")
			.call(method, path.replace("{task}", this.task.getId()).replace("{execution}", this.task.getExecutionId()),
					body);
		assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
	}

	private List<Map<String, Object>> operated() {
		return operated(this.about);
	}

	private List<Map<String, Object>> operated(Case which) {
		return this.steps.record(which)
			.stream()
			.filter(one -> one.action().equals("operated"))
			.map(AuditEntry::answers)
			.toList();
	}

}
