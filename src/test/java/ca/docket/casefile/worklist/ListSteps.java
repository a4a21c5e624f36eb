package ca.docket.casefile.worklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of the test model {@code listed}, which a test removes again. */
@Component
class ListSteps {

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final Cases cases;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final List<Case> opened = new ArrayList<>();

	private String deployment;

	ListSteps(RepositoryService repository, RuntimeService runtime, TaskService tasks, Cases cases, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.repository = repository;
		this.runtime = runtime;
		this.tasks = tasks;
		this.cases = cases;
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(transactions);
	}

	/** A case with so many rows that waits for {@code owner1}. */
	Task given(int rows) {
		Task task = offered(rows);
		this.tasks.claim(task.getId(), "owner1");
		return task;
	}

	/** The same, not taken yet. */
	Task offered(int rows) {
		if (this.deployment == null) {
			DeploymentBuilder files = this.repository.createDeployment();
			List.of("listed.bpmn", "listed_fr.properties", "listed-report.form", "listed-report_fr.properties",
					"listed-row.form", "listed-row_fr.properties")
				.forEach(file -> files.addClasspathResource("worklist/" + file));
			this.deployment = TestModels.whole(files).deploy().getId();
		}
		String instance = this.runtime.startProcessInstanceByKey("listed").getId();
		String number = this.transactions.execute(
				status -> this.cases.open(new Opening("listed", instance, rows + " measures", null, "coordinator")));
		this.opened.add(this.cases.find(number).orElseThrow());
		return this.tasks.createTaskQuery().processInstanceId(instance).singleResult();
	}

	Case caseOf(Task task) {
		return this.opened.stream()
			.filter(each -> each.processInstanceId().equals(task.getProcessInstanceId()))
			.findFirst()
			.orElseThrow();
	}

	String row(Task task, int number) {
		return caseOf(task).number() + "-%02d".formatted(number);
	}

	/** What a page sends of a row. */
	Map<String, String> sent(Task task, int number, String version, String... answers) {
		Map<String, String> sent = new HashMap<>(Map.of("row", row(task, number), "version", version, "show", "all"));
		for (int i = 0; i < answers.length; i += 2) {
			sent.put(RowField.NAME + answers[i], answers[i + 1]);
		}
		return sent;
	}

	int drafts(Task task) {
		return this.jdbc.sql("select count(*) from worklist_draft where task_id = ?")
			.param(task.getId())
			.query(Integer.class)
			.single();
	}

	void remove() {
		for (Case each : this.opened) {
			for (String table : List.of("worklist_draft", "worklist_place")) {
				this.jdbc.sql("delete from " + table + " where case_number = ?").param(each.number()).update();
			}
			this.jdbc.sql("delete from casefile_case where number = ?").param(each.number()).update();
		}
		this.opened.clear();
		if (this.deployment != null) {
			this.repository.deleteDeployment(this.deployment, true);
			this.deployment = null;
		}
	}

}
