package ca.docket.casefile.page;

import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a model keeps for one group stays closed to all others who see the case. */
@DocketTest
class RestrictedTest {

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	FormService forms;

	@Autowired
	Cases cases;

	@Autowired
	PlatformTransactionManager transactions;

	@LocalServerPort
	int port;

	private String deployment;

	private Case about;

	@BeforeEach
	void aCaseWithAStepForOneGroup() {
		this.deployment = TestModels
			.whole(this.repository.createDeployment()
				.addClasspathResource("casefile/restricted.bpmn")
				.addClasspathResource("casefile/restricted-answer.form"))
			.deploy()
			.getId();
		String instance = this.runtime.startProcessInstanceByKey("restricted").getId();
		// in the register it counts as an intake, so that coordinators see it as a whole
		String number = new TransactionTemplate(this.transactions).execute(status -> this.cases
			.open(new Opening("intake", instance, "A case with a closed part", null, "requester2")));
		this.about = this.cases.find(number).orElseThrow();
	}

	@AfterEach
	void remove(@Autowired JdbcClient jdbc) {
		jdbc.sql("delete from casefile_case where number = ?").param(this.about.number()).update();
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void itsStepAndItsAnswersAreThereForTheGroupAlone() {
		assertThat(page("accommodation")).contains("Arrange accommodation");
		assertThat(page("coordinator")).doesNotContain("Arrange accommodation");
		String task = this.tasks.createTaskQuery()
			.processInstanceId(this.about.processInstanceId())
			.singleResult()
			.getId();
		this.tasks.claim(task, "accommodation");
		this.forms.submitTaskForm(task, Map.of("answer", "A quiet room"));
		assertThat(page("accommodation")).contains("A quiet room");
		assertThat(page("coordinator")).doesNotContain("A quiet room", "Arrange accommodation");
		assertThat(page("requester2")).doesNotContain("A quiet room", "Arrange accommodation");
	}

	private String page(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor.open("/cases/" + this.about.number()).body();
	}

}
