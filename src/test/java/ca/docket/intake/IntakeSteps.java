package ca.docket.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the people of an intake do in tests: as themselves, through the forms. */
@Component
class IntakeSteps {

	private final ProcessEngine engine;

	private final Directory directory;

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final JdbcClient jdbc;

	IntakeSteps(ProcessEngine engine, Directory directory, Cases cases, AuditTrail auditTrail, JdbcClient jdbc) {
		this.engine = engine;
		this.directory = directory;
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.jdbc = jdbc;
	}

	/**
	 * An AI use case of tier 1 that costs little: reviewed by data governance, decided by
	 * a director.
	 */
	static Map<String, Object> aUseCase() {
		return new HashMap<>(Map.ofEntries(Map.entry("title", "Summaries of council minutes"),
				Map.entry("division", "city-clerk"), Map.entry("language", "en"), Map.entry("asksFor", "ai-use-case"),
				Map.entry("problem", "Reading the minutes takes a day a week."),
				Map.entry("benefit", "The day is free for other work."), Map.entry("inUse", "no"),
				Map.entry("personalInformation", "no"), Map.entry("aiKind", "generative"),
				Map.entry("aiRole", "not-about-people"), Map.entry("affected", "staff"),
				Map.entry("publicFacing", "no"), Map.entry("hosting", "cloud-canada"),
				Map.entry("costBand", "under-50k")));
	}

	static Map<String, Object> aUseCase(Map<String, Object> other) {
		Map<String, Object> request = aUseCase();
		request.putAll(other);
		return request;
	}

	/** A question that the office answers by itself: tier 1, no reviewers. */
	static Map<String, Object> advice() {
		return new HashMap<>(
				Map.of("title", "May we use a translation service?", "division", "housing", "language", "fr", "asksFor",
						"advice", "problem", "Letters come in many languages.", "benefit", "We answer sooner."));
	}

	Case submit(String person, Map<String, Object> request) {
		String id = as(person, () -> {
			String definition = this.engine.getRepositoryService()
				.createProcessDefinitionQuery()
				.processDefinitionKey("intake")
				.latestVersion()
				.singleResult()
				.getId();
			return this.engine.getFormService().submitStartForm(definition, request).getId();
		});
		return this.cases.ofProcessInstances(List.of(id)).get(id);
	}

	/** Takes the task of this kind that is offered to a group of theirs, and ends it. */
	void complete(String person, Case about, String activity, Map<String, Object> answers) {
		as(person, () -> {
			Task task = this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceId(about.processInstanceId())
				.taskDefinitionKey(activity)
				.or()
				.taskCandidateGroupIn(List.copyOf(this.directory.groupsOf(person)))
				.taskAssignee(person)
				.endOr()
				.singleResult();
			this.engine.getFormService().submitTaskForm(task.getId(), answers);
			return null;
		});
	}

	/** What the form of an open task holds when a person opens it, in their language. */
	Map<String, Object> shown(String person, Case about, String activity) {
		String task = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.taskDefinitionKey(activity)
			.list()
			.get(0)
			.getId();
		return as(person, () -> this.engine.getFormService().getTaskFormVariables(task));
	}

	void triage(Case about, String outcome, Map<String, Object> more) {
		Map<String, Object> answers = new HashMap<>(more);
		answers.put("triage", outcome);
		if (outcome.equals("send-on") && !more.containsKey("impactWaiver") && isImpactDue(about)) {
			answers.putAll(Map.of("impactWaiver", "waive", "impactWaiverReason", "It is small."));
		}
		complete("coordinator", about, "Activity_TriageRequest", answers);
	}

	private boolean isImpactDue(Case about) {
		Map<String, Object> known = this.engine.getRuntimeService().getVariables(about.processInstanceId());
		return ((List<?>) known.get("assessments")).contains("algorithmic-impact") && known.get("impactLevel") == null
				&& !"waive".equals(known.get("impactWaiver"));
	}

	void review(String person, Case about, String recommendation, Map<String, Object> more) {
		Map<String, Object> answers = new HashMap<>(more);
		answers.putAll(Map.of("recommendation", recommendation, "comment", "Looked at by " + person));
		complete(person, about, "Activity_ReviewRequest", answers);
	}

	void decide(String person, Case about, String decision, Map<String, Object> more) {
		Map<String, Object> answers = new HashMap<>(more);
		answers.putAll(Map.of("decision", decision, "reasons", "It helps.\nIt is cheap."));
		complete(person, about, "Activity_DecideRequest", answers);
		followUp(about);
	}

	/** Does what the system does by itself after an approval. */
	void followUp(Case about) {
		this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(about.processInstanceId())
			.activityId("Activity_StartFollowOn")
			.list()
			.forEach(job -> this.engine.getManagementService().executeJob(job.getId()));
	}

	/** Takes a task for oneself. */
	void claim(String person, Task task) {
		as(person, () -> {
			this.engine.getTaskService().claim(task.getId(), person);
			return null;
		});
	}

	String name(String person) {
		return this.directory.find(person).orElseThrow().name();
	}

	/** Ends the only open task of a case, whoever it is for. */
	Void end(Case about, Map<String, Object> answers) {
		String task = this.engine.getTaskService()
			.createNativeTaskQuery()
			.sql("select * from act_ru_task where proc_inst_id_ = #{id}")
			.parameter("id", about.processInstanceId())
			.singleResult()
			.getId();
		this.engine.getFormService().submitTaskForm(task, answers);
		return null;
	}

	/** The activities that have an open task. */
	List<String> waiting(Case about) {
		return open(about).stream().map(Task::getTaskDefinitionKey).sorted().toList();
	}

	List<Task> open(Case about) {
		return this.engine.getTaskService().createTaskQuery().processInstanceId(about.processInstanceId()).list();
	}

	/** The groups that the open tasks are offered to. */
	Set<String> offeredTo(Case about) {
		return open(about).stream()
			.flatMap(task -> this.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream())
			.map(link -> link.getGroupId())
			.filter(group -> group != null)
			.collect(Collectors.toSet());
	}

	String outcome(Case about) {
		return this.cases.find(about.number()).orElseThrow().outcome();
	}

	/** Who did what, as "requester submitted". */
	List<String> story(Case about) {
		return record(about).stream().map(entry -> entry.person() + " " + entry.action()).toList();
	}

	List<AuditEntry> record(Case about) {
		return this.auditTrail.of(about.processInstanceId());
	}

	/** A letter that was written in the case. */
	record Letter(String template, String recipient, String language, String subject, String html) {
	}

	List<Letter> letters(Case about) {
		return this.jdbc.sql("""
				select template, recipient, language, subject, html from notice_mail
				where case_number = ? and key is not null order by created_at, recipient""")
			.param(about.number())
			.query(Letter.class)
			.list();
	}

	List<String> templates(Case about) {
		return letters(about).stream().map(Letter::template).toList();
	}

	/** Does something as a person does through the browser, with all checks. */
	<T> T as(String person, Supplier<T> doing) {
		this.engine.getIdentityService().setAuthentication(person, List.copyOf(this.directory.groupsOf(person)));
		try {
			return doing.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

}
