package ca.docket.audit;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.documents.Filing;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the people around an audit do in tests, through the forms and the lists. */
@Component
class AuditSteps {

	private final ProcessEngine engine;

	private final AuditView view;

	private final Directory directory;

	private final Cases cases;

	private final Filing filing;

	private final JdbcClient jdbc;

	private final Environment settings;

	private final TransactionTemplate transactions;

	private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

	AuditSteps(ProcessEngine engine, AuditView view, Directory directory, Cases cases, Filing filing, JdbcClient jdbc,
			Environment settings, PlatformTransactionManager transactions) {
		this.engine = engine;
		this.view = view;
		this.directory = directory;
		this.cases = cases;
		this.filing = filing;
		this.jdbc = jdbc;
		this.settings = settings;
		this.transactions = new TransactionTemplate(transactions);
	}

	/** A coordinator enters a report and types its recommendations. */
	Case begin(List<Map<String, Object>> recommendations) {
		return begin(Map.of("entry", "typed", "recommendations", recommendations));
	}

	/** A coordinator enters a report. */
	Case begin(Map<String, Object> more) {
		Map<String, Object> report = new HashMap<>(Map.of("title", "Recovery of systems", "auditor", "municipal",
				"issueDate", "2026-05-12", "responseDue", "2199-12-01", "contactName", "Ada Auditor", "contactEmail",
				"ada@auditor.example.org", "contactLanguage", "en", "language", "en"));
		report.putAll(more);
		return start("audit", report);
	}

	Case start(String process, Map<String, Object> form) {
		String definition = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult()
			.getId();
		String id = as("coordinator", () -> this.engine.getFormService().submitStartForm(definition, form).getId());
		Case begun = this.cases.ofProcessInstances(List.of(id)).get(id);
		runJobs(begun);
		return begun;
	}

	/** Saves a row of the list as a browser does. */
	HttpResponse<String> save(String person, Case audit, String activity, int which, Map<String, String> answers) {
		Task task = take(person, audit, activity);
		Case part = this.view.part(audit, which);
		Map<String, String> sent = new HashMap<>(Map.of("row", part.number(), "version", version(part), "show", "all"));
		answers.forEach((field, answer) -> sent.put("answer-" + field, answer));
		HttpResponse<String> answer = visitor(person).submit("/work/" + task.getId(), "/work/" + task.getId(), sent);
		runJobs(audit);
		return answer;
	}

	/** What somebody sees of a list. */
	String list(String person, Case audit, String activity) {
		return visitor(person).open("/work/" + this.view.task(audit, activity).getId()).body();
	}

	private String version(Case part) {
		return this.jdbc.sql("select version::text from audit_recommendation where number = ?")
			.param(part.number())
			.query(String.class)
			.single();
	}

	/** Somebody takes a task, unless they have it. */
	Task take(String person, Case about, String activity) {
		Task task = this.view.tasks(about, activity)
			.stream()
			.filter(each -> person.equals(each.getAssignee()))
			.findFirst()
			.orElseGet(() -> offered(person, about, activity));
		if (task.getAssignee() == null) {
			as(person, () -> {
				this.engine.getTaskService().claim(task.getId(), person);
				return null;
			});
		}
		return task;
	}

	/** Where several groups have one, that of theirs. */
	private Task offered(String person, Case about, String activity) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.taskDefinitionKey(activity)
			.taskCandidateGroupIn(new ArrayList<>(this.directory.groupsOf(person)))
			.list()
			.stream()
			.findFirst()
			.orElseGet(() -> this.view.task(about, activity));
	}

	/** Whoever has the task gives it back. */
	void release(Case about, String activity) {
		this.engine.getTaskService().setAssignee(this.view.task(about, activity).getId(), null);
	}

	void handIn(String person, Case audit, String activity) {
		complete(person, audit, activity, Map.of());
	}

	void complete(String person, Case about, String activity, Map<String, Object> answers) {
		Task task = take(person, about, activity);
		as(person, () -> {
			this.engine.getFormService().submitTaskForm(task.getId(), answers);
			return null;
		});
		runJobs(about);
	}

	/** On the day of the response a director approves what is ready. */
	void approveIncomplete(Case audit) {
		fire(audit, "Event_ResponseDue");
		complete("director", audit, "Activity_ApproveInterimPackage", Map.of());
	}

	void withdraw(Case audit) {
		this.engine.getRuntimeService()
			.createMessageCorrelation("audit.withdrawn")
			.processInstanceId(audit.processInstanceId())
			.correlate();
	}

	/** The auditor's contact gets another name and address. */
	void changeContact(Case audit, String address) {
		String page = "/cases/" + audit.number() + "/contacts/auditor";
		visitor("coordinator2").submit(page, page,
				Map.of("name", "Anna Auditor", "email", address, "phone", "", "language", "en"));
	}

	/** Files a document as a person does. */
	void file(Case about, String name, String person) {
		this.transactions.executeWithoutResult(status -> this.filing.pdf(about.number(), name, "case", person,
				"%PDF".getBytes(StandardCharsets.UTF_8)));
	}

	/** Files a document as evidence for a task that a person has. */
	void fileFor(Case about, String activity, String person) {
		Task task = take(person, about, activity);
		this.transactions.executeWithoutResult(status -> this.filing.evidence(about.number(), "again.pdf", task,
				"%PDF".getBytes(StandardCharsets.UTF_8)));
	}

	/** Fires the timer that waits at an event. */
	void fire(Case audit, String event) {
		this.engine.getManagementService()
			.executeJob(this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(audit.processInstanceId())
				.activityId(event)
				.singleResult()
				.getId());
	}

	/** The jobs with which parts begin, meet and end, and a round begins. */
	void runJobs(Case about) {
		String number = about.number().replaceFirst("-\\d\\d$", "");
		for (List<String> jobs = jobs(number); !jobs.isEmpty(); jobs = jobs(number)) {
			jobs.forEach(this.engine.getManagementService()::executeJob);
		}
	}

	private List<String> jobs(String number) {
		return this.jdbc.sql("""
				select id_ from act_ru_job where handler_type_ like 'parts-%' and split_part(handler_cfg_, ' ', 1) = ?
				  or handler_type_ = 'async-continuation' and process_instance_id_ =
				    (select process_instance_id from casefile_case where number = ?)
				order by create_time_""").params(number, number).query(String.class).list();
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
