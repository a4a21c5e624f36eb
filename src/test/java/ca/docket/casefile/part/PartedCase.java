package ca.docket.casefile.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.engine.PlainValues;
import ca.docket.engine.deployment.TestModels;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case of the test family {@code parted}, whose list has a part for each row. */
final class PartedCase implements AutoCloseable {

	private final ProcessEngine engine;

	private final Directory directory;

	private final Cases cases;

	private final JdbcClient jdbc;

	private final String deployment;

	final String number;

	PartedCase(ApplicationContext application, List<Map<String, Object>> rows) {
		this.engine = application.getBean(ProcessEngine.class);
		this.directory = application.getBean(Directory.class);
		this.cases = application.getBean(Cases.class);
		this.jdbc = application.getBean(JdbcClient.class);
		this.deployment = deploy();
		String instance = this.engine.getRuntimeService()
			.startProcessInstanceByKey("parted",
					PlainValues.variables(Map.of("title", "The roof", "requester", "requester2", "items", rows)))
			.getId();
		this.number = this.cases.ofProcessInstances(List.of(instance)).get(instance).number();
	}

	/** One with parts that differ in what they are called only. */
	static PartedCase of(ApplicationContext application, int parts) {
		return new PartedCase(application,
				IntStream.rangeClosed(1, parts).mapToObj(i -> Map.<String, Object>of("item", "work " + i)).toList());
	}

	String deploy() {
		return TestModels
			.whole(this.engine.getRepositoryService()
				.createDeployment()
				.addClasspathResource("casefile/parted.bpmn")
				.addClasspathResource("casefile/parted-item.bpmn")
				.addClasspathResource("casefile/parted-list.form")
				.addClasspathResource("casefile/parted-prepare.form")
				.addClasspathResource("casefile/parted-part_en.md")
				.addClasspathResource("casefile/parted-part_fr.md"))
			.deploy()
			.getId();
	}

	Case file() {
		return this.cases.find(this.number).orElseThrow();
	}

	/** Those that have begun, in order. */
	List<Case> parts() {
		return this.jdbc.sql("select * from casefile_case where part_of = ? order by length(number), number")
			.param(this.number)
			.query(Case.class)
			.list();
	}

	Case part(int which) {
		return parts().get(which - 1);
	}

	/** The jobs that wait about this case or its parts. */
	List<String> jobs() {
		return this.jdbc.sql("""
				select id_ from act_ru_job where handler_type_ like 'parts-%' and split_part(handler_cfg_, ' ', 1) = ?
				order by create_time_""").param(this.number).query(String.class).list();
	}

	PartedCase runJobs() {
		for (List<String> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
			jobs.forEach(this.engine.getManagementService()::executeJob);
		}
		return this;
	}

	/** A coordinator does the open task of a case or part. */
	void complete(Case about, Map<String, Object> answers) {
		as("coordinator", () -> this.engine.getFormService().submitTaskForm(task(about).getId(), answers));
	}

	void completeAll(List<Case> parts) {
		parts.forEach(part -> complete(part, new HashMap<>()));
	}

	Task task(Case about) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.singleResult();
	}

	/** Where a case is in its model. */
	List<String> at(Case about) {
		return this.engine.getRuntimeService().getActiveActivityIds(about.processInstanceId());
	}

	void withdraw() {
		this.engine.getRuntimeService()
			.createMessageCorrelation("parted.withdrawn")
			.processInstanceId(file().processInstanceId())
			.correlate();
	}

	/** As an operator does. */
	void cancel(Case part) {
		this.engine.getRuntimeService().deleteProcessInstance(part.processInstanceId(), "entered twice", false, true);
	}

	private void as(String person, Runnable doing) {
		this.engine.getIdentityService().setAuthentication(person, List.copyOf(this.directory.groupsOf(person)));
		try {
			doing.run();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	@Override
	public void close() {
		this.engine.getRepositoryService().deleteDeployment(this.deployment, true);
		this.jdbc
			.sql("delete from act_ru_job where handler_type_ like 'parts-%' and split_part(handler_cfg_, ' ', 1) = ?")
			.param(this.number)
			.update();
	}

}
