package ca.docket.audit;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.documents.Filing;
import ca.docket.security.Directory;
import org.apache.commons.codec.digest.DigestUtils;
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

	static final String IMPORT = "Activity_ImportRecommendations";

	private final ProcessEngine engine;

	private final Directory directory;

	private final Cases cases;

	private final Filing filing;

	private final JdbcClient jdbc;

	private final Environment settings;

	private final TransactionTemplate transactions;

	private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

	AuditSteps(ProcessEngine engine, Directory directory, Cases cases, Filing filing, JdbcClient jdbc,
			Environment settings, PlatformTransactionManager transactions) {
		this.engine = engine;
		this.directory = directory;
		this.cases = cases;
		this.filing = filing;
		this.jdbc = jdbc;
		this.settings = settings;
		this.transactions = new TransactionTemplate(transactions);
	}

	static Map<String, Object> recommendation(String reference, String owner) {
		return new HashMap<>(
				Map.of("reference", reference, "recommendation", "Test the recovery of systems.", "severity", "medium",
						"savings", "no", "safety", "no", "reputation", "no", "division", "water", "owner", owner));
	}

	/** A coordinator enters a report and types its recommendations. */
	Case begin(List<Map<String, Object>> recommendations) {
		return begin(Map.of("entry", "typed", "recommendations", recommendations));
	}

	/** A coordinator enters a report whose recommendations are in this file. */
	Case imported(String csv) {
		return imported(csv, Map.of());
	}

	/** The same, with more that is said of the report. */
	Case imported(String csv, Map<String, Object> more) {
		Map<String, Object> report = new HashMap<>(more);
		report.put("entry", "file");
		Case audit = begin(report);
		choose("coordinator", audit, csv.getBytes(StandardCharsets.UTF_8));
		start("coordinator", audit, csv.getBytes(StandardCharsets.UTF_8));
		complete("coordinator", audit, IMPORT, Map.of());
		return audit;
	}

	/** Sends a file as the script of the page does; returns what the page then shows. */
	String choose(String person, Case audit, byte[] file) {
		String page = importPage(person, audit);
		visitor(person).upload(page, page + "?name=list.csv", BodyPublishers.ofByteArray(file));
		return visitor(person).open(page).body();
	}

	/** Compares a file of the auditor with the list; returns what the page then shows. */
	String compare(String person, Case audit, String csv) {
		String page = wordPage(person, audit);
		visitor(person).upload(page, page + "?name=auditor.csv", BodyPublishers.ofString(csv));
		return visitor(person).open(page).body();
	}

	/** The second click. */
	String saveCompared(String person, Case audit, String csv) {
		String page = wordPage(person, audit);
		String answer = visitor(person).submit(page, page + "/save", Map.of("sha256", DigestUtils.sha256Hex(csv)))
			.body();
		runJobs(audit);
		return answer;
	}

	private String wordPage(String person, Case audit) {
		return "/work/" + taken(person, audit, "Activity_RecordAuditorsWord").getId() + "/file";
	}

	/** The second click. */
	String start(String person, Case audit, byte[] file) {
		String page = importPage(person, audit);
		visitor(person).submit(page, page + "/start", Map.of("sha256", DigestUtils.sha256Hex(file)));
		runJobs(audit);
		return visitor(person).open(page).body();
	}

	String importPage(String person, Case audit) {
		return "/import/" + taken(person, audit, IMPORT).getId();
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

	/** The text of a file of a case. */
	String text(Case about, String name) {
		return this.jdbc.sql("""
				select convert_from(bytes, 'UTF8') from casefile_document d
				join casefile_document_chunk on document = d.id where case_number = ? and name = ?""")
			.params(about.number(), name)
			.query(String.class)
			.single();
	}

	/** One whose single recommendation of {@code owner1} has this response. */
	Case answered(String response) {
		return answered(response, recommendation("1", "owner1"));
	}

	/** One whose recommendations, all of {@code owner1}, have this response. */
	@SafeVarargs
	final Case answered(String response, Map<String, Object>... recommendations) {
		Case audit = begin(List.of(recommendations));
		int all = recommendations.length;
		IntStream.rangeClosed(1, all)
			.forEach(i -> save("owner1", audit, "Activity_DraftResponses", i, response(response)));
		handIn("owner1", audit, "Activity_DraftResponses");
		IntStream.rangeClosed(1, all)
			.forEach(i -> save("coordinator", audit, "Activity_ReviewResponses", i, Map.of("review", "agree")));
		handIn("coordinator", audit, "Activity_ReviewResponses");
		IntStream.rangeClosed(1, all)
			.forEach(i -> save("director", audit, "Activity_ApproveResponses", i, Map.of("approval", "approve")));
		handIn("director", audit, "Activity_ApproveResponses");
		complete("director", audit, "Activity_ApprovePackage", Map.of());
		return audit;
	}

	/** When the tasks of a case with this id are due, in the office's days. */
	List<LocalDate> dueDays(Case about, String activity) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.taskDefinitionKey(activity)
			.list()
			.stream()
			.map(task -> LocalDate.ofInstant(task.getDueDate().toInstant(), ZoneId.of("America/Toronto")))
			.toList();
	}

	/** The same, said to be done by its owner. */
	Case done() {
		Case audit = answered("agree");
		file(part(audit, 1), "test.pdf", "owner1");
		save("owner1", audit, "Activity_ReportStatus", 1, Map.of("report", "done", "account", "We tested it."));
		return audit;
	}

	static Map<String, String> response(String response) {
		return response.equals("disagree") ? Map.of("response", response, "reason", "It would cost more than it saves.")
				: Map.of("response", response, "plan", "Test it each year.", "targetDate", "2027-03-31");
	}

	/** Saves a row of the list as a browser does. */
	HttpResponse<String> save(String person, Case audit, String activity, int which, Map<String, String> answers) {
		Task task = taken(person, audit, activity);
		Map<String, String> sent = new HashMap<>(
				Map.of("row", part(audit, which).number(), "version", version(part(audit, which)), "show", "all"));
		answers.forEach((field, answer) -> sent.put("answer-" + field, answer));
		HttpResponse<String> answer = visitor(person).submit("/work/" + task.getId(), "/work/" + task.getId(), sent);
		runJobs(audit);
		return answer;
	}

	private String version(Case part) {
		return this.jdbc.sql("select version::text from audit_recommendation where number = ?")
			.param(part.number())
			.query(String.class)
			.single();
	}

	/** Somebody takes a task. */
	void take(String person, Case about, String activity) {
		taken(person, about, activity);
	}

	private Task taken(String person, Case about, String activity) {
		Task task = tasks(about, activity).stream()
			.filter(each -> person.equals(each.getAssignee()))
			.findFirst()
			.orElseGet(() -> task(about, activity));
		if (task.getAssignee() == null) {
			as(person, () -> {
				this.engine.getTaskService().claim(task.getId(), person);
				return null;
			});
		}
		return task;
	}

	/** Whoever has the task gives it back. */
	void release(Case about, String activity) {
		this.engine.getTaskService().setAssignee(task(about, activity).getId(), null);
	}

	void handIn(String person, Case audit, String activity) {
		complete(person, audit, activity, Map.of());
	}

	void complete(String person, Case about, String activity, Map<String, Object> answers) {
		Task task = taken(person, about, activity);
		as(person, () -> {
			this.engine.getFormService().submitTaskForm(task.getId(), answers);
			return null;
		});
		runJobs(about);
	}

	void withdraw(Case audit) {
		this.engine.getRuntimeService()
			.createMessageCorrelation("audit.withdrawn")
			.processInstanceId(audit.processInstanceId())
			.correlate();
	}

	Object variable(Case about, String name) {
		return this.engine.getRuntimeService().getVariable(about.processInstanceId(), name);
	}

	Task task(Case about, String activity) {
		return tasks(about, activity).get(0);
	}

	List<Task> tasks(Case about, String activity) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.taskDefinitionKey(activity)
			.list();
	}

	List<String> open(Case about) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.toList();
	}

	/** The templates of the letters of a case. */
	List<String> letters(Case about) {
		return this.jdbc.sql("select template from notice_mail where case_number = ?")
			.param(about.number())
			.query(String.class)
			.list();
	}

	Case part(Case audit, int which) {
		return this.cases.find(audit.number() + "-%02d".formatted(which)).orElseThrow();
	}

	String outcome(Case about) {
		return this.cases.find(about.number()).orElseThrow().outcome();
	}

	/** Files a document as a person does. */
	void file(Case about, String name, String person) {
		this.transactions.executeWithoutResult(status -> this.filing.pdf(about.number(), name, "case", person,
				"%PDF".getBytes(StandardCharsets.UTF_8)));
	}

	/** Files a document as evidence for a task that a person has. */
	void fileFor(Case about, String activity, String person) {
		Task task = taken(person, about, activity);
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
