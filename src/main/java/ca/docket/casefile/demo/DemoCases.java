package ca.docket.casefile.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.importing.DemoImport;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Creates demo cases through the forms, as the demo people themselves would. */
@Component
@Profile("!production")
public class DemoCases {

	private final ProcessEngine engine;

	private final Directory directory;

	private final Cases cases;

	private final DemoImport imports;

	private final JdbcClient jdbc;

	DemoCases(ProcessEngine engine, Directory directory, Cases cases, DemoImport imports, JdbcClient jdbc) {
		this.engine = engine;
		this.directory = directory;
		this.cases = cases;
		this.imports = imports;
		this.jdbc = jdbc;
	}

	/** Whether there is no case of a process yet. */
	public boolean none(String process) {
		return this.jdbc.sql("select not exists (select from casefile_case where process = ?)")
			.param(process)
			.query(Boolean.class)
			.single();
	}

	public Case begin(String process, String person, Map<String, Object> form) {
		String definition = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult()
			.getId();
		String id = as(person, () -> this.engine.getFormService().submitStartForm(definition, form).getId());
		return this.cases.ofProcessInstances(List.of(id)).get(id);
	}

	public List<Task> tasks(Case caseFile, String activity) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(caseFile.processInstanceId())
			.taskDefinitionKey(activity)
			.list();
	}

	/** The only task of its kind, which somebody of its group takes. */
	public Task claimed(String person, Case caseFile, String activity) {
		Task task = tasks(caseFile, activity).get(0);
		this.engine.getTaskService().claim(task.getId(), person);
		return task;
	}

	/** A variable that tells a task from others of its kind. */
	public String topic(Task task, String variable) {
		return (String) this.engine.getTaskService().getVariable(task.getId(), variable);
	}

	void importFile(String person, Task task, String file) {
		as(person, () -> {
			this.imports.start(task.getId(), file);
			return task;
		});
	}

	public void complete(String person, Task task, Map<String, Object> answers) {
		as(person, () -> {
			this.engine.getFormService().submitTaskForm(task.getId(), answers);
			return task;
		});
	}

	/** Does what somebody of the office does. */
	public <T> T as(String person, Supplier<T> doing) {
		this.engine.getIdentityService().setAuthentication(person, List.copyOf(this.directory.groupsOf(person)));
		try {
			return doing.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

}
