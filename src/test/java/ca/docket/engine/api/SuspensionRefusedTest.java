package ca.docket.engine.api;

import java.util.List;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.keeping.KeptCases;
import ca.docket.engine.api.ApiClient.Answer;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Only operators suspend, at once and by name. */
@DocketTest
class SuspensionRefusedTest {

	@Autowired
	ProcessEngine engine;

	@Autowired
	KeptCases cases;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private Case one;

	@BeforeEach
	void anOpenCase() {
		this.one = this.cases.open("One");
	}

	@AfterEach
	void goOn() {
		this.engine.getRepositoryService().activateProcessDefinitionByKey("intake", true, null);
	}

	/** Later, it would be nobody's act. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"PUT|/process-definition/suspended|{\"processDefinitionKey\":\"intake\",\"suspended\":true,\"executionDate\":\"2040-01-01T00:00:00.000+0000\"}",
			"PUT|/job-definition/suspended|{\"processDefinitionKey\":\"intake\",\"suspended\":true,\"executionDate\":\"2040-01-01T00:00:00.000+0000\"}",
			"POST|/process-instance/suspended-async|{\"processInstanceIds\":[\"ONE\"],\"suspended\":true}" })
	void nobodySuspendsForLater(String method, String path, String json) {
		long before = letters();
		long jobs = this.engine.getManagementService().createJobQuery().count();
		Answer answer = ApiClient.program(this.port, "admin")
			.call(method, path, json.replace("ONE", this.one.processInstanceId()));
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body()).contains("What is suspended or resumed is so at once");
		assertThat(this.engine.getManagementService().createJobQuery().count()).isEqualTo(jobs);
		assertThat(letters()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "processowner", "coordinator", "director" })
	void nobodyElseSuspendsOrResumes(String person) {
		long before = letters();
		String definition = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(this.one.processInstanceId())
			.singleResult()
			.getProcessDefinitionId();
		for (ApiClient api : List.of(ApiClient.program(this.port, person), ApiClient.browser(this.port, person))) {
			for (String json : List.of("{\"processDefinitionKey\":\"intake\",\"suspended\":true}",
					"{\"processDefinitionKey\":\"intake\",\"suspended\":false}")) {
				for (String path : List.of("/process-definition/suspended",
						"/process-definition/" + definition + "/suspended", "/process-definition/key/intake/suspended",
						"/process-instance/suspended",
						"/process-instance/" + this.one.processInstanceId() + "/suspended", "/job-definition/suspended",
						"/job/suspended")) {
					assertThat(api.call("PUT", path, json).status()).as(path).isEqualTo(404);
				}
			}
		}
		assertThat(this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey("intake")
			.suspended()
			.count()).isZero();
		assertThat(this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey("intake")
			.suspended()
			.count()).isZero();
		assertThat(acts()).isEmpty();
		assertThat(letters()).isEqualTo(before);
	}

	@Test
	void whatTheOfficeItselfSuspendsIsNoPersonsAct() {
		this.engine.getRuntimeService().suspendProcessInstanceById(this.one.processInstanceId());
		assertThat(acts()).isEmpty();
	}

	private List<String> acts() {
		return this.auditTrail.of(this.one.processInstanceId())
			.stream()
			.map(AuditEntry::action)
			.filter(List.of("suspended", "resumed")::contains)
			.toList();
	}

	private long letters() {
		return this.jdbc.sql("select count(*) from notice_mail where template = 'process-suspended'")
			.query(Long.class)
			.single();
	}

}
