package ca.docket.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

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
 * A case of the test model {@code called-from}, submitted by {@code coordinator2}, that
 * called the process {@code called} twice. In both a task waits for the privacy
 * reviewers; then the coordinators judge. In the register it counts as an intake.
 */
class CallingCase implements AutoCloseable {

	private final ProcessEngine engine;

	private final JdbcClient jdbc;

	private final String deployment;

	private final List<Authorization> rights;

	final Case about;

	CallingCase(ProcessEngine engine, Cases cases, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.engine = engine;
		this.jdbc = jdbc;
		this.deployment = TestModels
			.whole(engine.getRepositoryService()
				.createDeployment()
				.addClasspathResource("casefile/calling.bpmn")
				.addClasspathResource("casefile/called.bpmn")
				.addClasspathResource("casefile/called-answer.form")
				.addClasspathResource("casefile/called-weight.dmn"))
			.deploy()
			.getId();
		this.rights = List.of(grant("review-privacy"), grant("coordinators"));
		String instance = engine.getRuntimeService()
			.startProcessInstanceByKey("called-from",
					Map.of("topics", List.of("roof", "cellar"), "requester", "coordinator2", "tier", "4"))
			.getId();
		String number = new TransactionTemplate(transactions)
			.execute(status -> cases.open(new Opening("intake", instance, "A case that calls", null, "coordinator2")));
		this.about = cases.find(number).orElseThrow();
	}

	private Authorization grant(String group) {
		Authorization right = this.engine.getAuthorizationService()
			.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		right.setGroupId(group);
		right.setResource(Resources.PROCESS_DEFINITION);
		right.setResourceId("called");
		right.addPermission(ProcessDefinitionPermissions.TASK_WORK);
		return this.engine.getAuthorizationService().saveAuthorization(right);
	}

	/** The open tasks of the called processes, the older first. */
	List<Task> tasks() {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processDefinitionKey("called")
			.list()
			.stream()
			.filter(task -> this.about.processInstanceId().equals(root(task)))
			.sorted(Comparator.comparing(Task::getCreateTime).thenComparing(Task::getId))
			.toList();
	}

	private String root(Task task) {
		return this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult()
			.getRootProcessInstanceId();
	}

	String path() {
		return "/cases/" + this.about.number();
	}

	@Override
	public void close() {
		this.rights.forEach(right -> this.engine.getAuthorizationService().deleteAuthorization(right.getId()));
		this.engine.getRepositoryService().deleteDeployment(this.deployment, true);
		this.jdbc.sql("delete from casefile_document where case_number = ?").param(this.about.number()).update();
		this.jdbc.sql("delete from casefile_case where number = ?").param(this.about.number()).update();
	}

}
