package ca.docket.hiring;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people of the office do in tests with competitions, by forms and tasks. */
@Component
class HiringSteps {

	private final ProcessEngine engine;

	private final Directory directory;

	private final Cases cases;

	private final JdbcClient jdbc;

	private final Environment settings;

	private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

	HiringSteps(ProcessEngine engine, Directory directory, Cases cases, JdbcClient jdbc, Environment settings) {
		this.engine = engine;
		this.directory = directory;
		this.cases = cases;
		this.jdbc = jdbc;
		this.settings = settings;
	}

	Case draft(Map<String, Object> posting) {
		return start("manager", "hiring", posting);
	}

	/** Human Resources records what an applicant asks for on paper. */
	Case request(String application, String wish) {
		return start("hr2", "hiring-request",
				Map.of("application", application, "wish", wish, "came", "paper", "identity", "signature"));
	}

	/** What the latest request asks for. */
	Case requested(String application) {
		return this.jdbc.sql(
				"select * from casefile_case where process = 'hiring-request' and title = ? order by opened_at desc limit 1")
			.param(application)
			.query(Case.class)
			.single();
	}

	private Case start(String person, String process, Map<String, Object> form) {
		String definition = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult()
			.getId();
		String id = as(person, () -> this.engine.getFormService().submitStartForm(definition, form).getId());
		return this.cases.ofProcessInstances(List.of(id)).get(id);
	}

	/** What is looked at each month by itself. */
	Case nextMonth() {
		this.engine.getManagementService()
			.executeJob(this.engine.getManagementService()
				.createJobQuery()
				.processDefinitionKey("hiring-disposal")
				.activityId("Event_MonthBegun")
				.singleResult()
				.getId());
		return this.jdbc
			.sql("select * from casefile_case where process = 'hiring-disposal' order by opened_at desc limit 1")
			.query(Case.class)
			.single();
	}

	/** A posting that takes applications. */
	Case begin() {
		return begin(SamplePosting.answers());
	}

	Case begin(Map<String, Object> posting) {
		Case competition = draft(posting);
		complete("hr", competition, "Activity_ApprovePosting", Map.of("approval", "approve"));
		return competition;
	}

	void complete(String person, Case about, String activity, Map<String, Object> answers) {
		Task task = taken(person, about, activity);
		as(person, () -> {
			this.engine.getFormService().submitTaskForm(task.getId(), answers);
			return null;
		});
		runJobs(about);
	}

	void handOver(Case about, String activity, String person) {
		this.engine.getTaskService()
			.setAssignee(this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceId(about.processInstanceId())
				.taskDefinitionKey(activity)
				.singleResult()
				.getId(), person);
	}

	/** The only task of a case, as somebody who is in these groups. */
	void claim(String person, List<String> groups, Case about) {
		String task = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.singleResult()
			.getId();
		this.engine.getIdentityService().setAuthentication(person, groups);
		try {
			this.engine.getTaskService().claim(task, person);
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	/** The id of a person's task. */
	String task(String person, Case about, String activity) {
		return taken(person, about, activity).getId();
	}

	Task taken(String person, Case about, String activity) {
		List<Task> all = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.taskDefinitionKey(activity)
			.list();
		Task task = all.stream()
			.filter(one -> person.equals(one.getAssignee()))
			.findFirst()
			.or(() -> all.stream().filter(one -> one.getAssignee() == null).findFirst())
			.orElseThrow();
		if (task.getAssignee() == null) {
			as(person, () -> {
				this.engine.getTaskService().claim(task.getId(), person);
				return null;
			});
		}
		return task;
	}

	List<String> open(Case about) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.distinct()
			.toList();
	}

	String outcome(Case about) {
		return this.cases.find(about.number()).orElseThrow().outcome();
	}

	void message(Case about, String message) {
		this.engine.getRuntimeService()
			.createMessageCorrelation(message)
			.processInstanceId(about.processInstanceId())
			.correlate();
		runJobs(about);
	}

	/** Of a case, each with the person whom it is to. */
	List<String> lettersOf(Case about) {
		return this.jdbc.sql("select template || ' ' || recipient from notice_mail where case_number = ?")
			.param(about.number())
			.query(String.class)
			.list();
	}

	/** The day on which the timer at an event fires. */
	LocalDate waitsUntil(Case about, String event) {
		return LocalDate.ofInstant(timer(about, event).singleResult().getDuedate().toInstant(),
				ZoneId.of("America/Toronto"));
	}

	/** Whether a timer at an event runs. */
	boolean waits(Case about, String event) {
		return timer(about, event).count() > 0;
	}

	/** Fires the timer that waits at an event. */
	void fire(Case about, String event) {
		this.engine.getManagementService().executeJob(timer(about, event).singleResult().getId());
	}

	private JobQuery timer(Case about, String event) {
		return this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(about.processInstanceId())
			.activityId(event);
	}

	void runJobs(Case about) {
		String number = about.number().replaceFirst("^(\\w+-\\d+-\\d+)-\\d+$", "$1");
		for (List<String> jobs = jobs(number); !jobs.isEmpty(); jobs = jobs(number)) {
			jobs.forEach(this.engine.getManagementService()::executeJob);
		}
	}

	private List<String> jobs(String number) {
		return this.jdbc.sql("""
				select id_ from act_ru_job where handler_type_ like 'parts-%' and split_part(handler_cfg_, ' ', 1) = ?
				order by create_time_""").param(number).query(String.class).list();
	}

	Visitor visitor(String person) {
		return this.visitors.computeIfAbsent(person, name -> {
			Visitor visitor = new Visitor(this.settings.getRequiredProperty("local.server.port", Integer.class));
			visitor.signIn(name, "docket");
			return visitor;
		});
	}

	private <T> T as(String person, Supplier<T> doing) {
		this.engine.getIdentityService().setAuthentication(person, new ArrayList<>(this.directory.groupsOf(person)));
		try {
			return doing.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

}
