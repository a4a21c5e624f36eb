package ca.docket.casefile.documents;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A case of the test model {@code evidenced}, submitted by {@code requester2}, with its
 * one task offered to the coordinators; in the register it counts as an intake.
 */
class TestCase implements AutoCloseable {

	private final ProcessEngine engine;

	private final JdbcClient jdbc;

	private final String deployment;

	private final String right;

	final Case about;

	TestCase(ProcessEngine engine, Cases cases, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.engine = engine;
		this.jdbc = jdbc;
		this.deployment = TestModels
			.whole(engine.getRepositoryService().createDeployment().addClasspathResource("casefile/evidenced.bpmn"))
			.deploy()
			.getId();
		this.right = mayWork() ? null : grant();
		String instance = engine.getRuntimeService().startProcessInstanceByKey("evidenced").getId();
		String number = new TransactionTemplate(transactions).execute(
				status -> cases.open(new Opening("intake", instance, "A case with documents", null, "requester2")));
		this.about = cases.find(number).orElseThrow();
	}

	private boolean mayWork() {
		return this.engine.getAuthorizationService()
			.createAuthorizationQuery()
			.resourceType(Resources.PROCESS_DEFINITION)
			.resourceId("evidenced")
			.count() > 0;
	}

	private String grant() {
		Authorization right = this.engine.getAuthorizationService()
			.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		right.setGroupId("coordinators");
		right.setResource(Resources.PROCESS_DEFINITION);
		right.setResourceId("evidenced");
		right.addPermission(ProcessDefinitionPermissions.TASK_WORK);
		return this.engine.getAuthorizationService().saveAuthorization(right).getId();
	}

	Task task() {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(this.about.processInstanceId())
			.singleResult();
	}

	String path() {
		return "/cases/" + this.about.number() + "/documents";
	}

	@Override
	public void close() {
		if (this.right != null) {
			this.engine.getAuthorizationService().deleteAuthorization(this.right);
		}
		this.engine.getRepositoryService().deleteDeployment(this.deployment, true);
		this.jdbc.sql("delete from casefile_document where case_number = ?").param(this.about.number()).update();
		this.jdbc.sql("delete from casefile_case where number = ?").param(this.about.number()).update();
	}

}
