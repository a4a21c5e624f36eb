package ca.docket.earb;

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
import ca.docket.casefile.documents.Attached;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the people around the board do in tests: as themselves, through the forms. */
@Component
public class EarbSteps {

	private static final Map<String, List<String>> CRITERIA = Map.of("business", List.of("Need", "Plans", "Decisions"),
			"information", List.of("Need", "Quality", "Sharing"), "application",
			List.of("Reuse", "Interfaces", "Access"), "technology", List.of("Standards", "Recovery", "Exit"),
			"security", List.of("Design", "Access", "Operation"), "privacy",
			List.of("Authority", "Minimum", "Keeping"));

	private final ProcessEngine engine;

	private final Directory directory;

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final Attached attached;

	private final JdbcClient jdbc;

	EarbSteps(ProcessEngine engine, Directory directory, Cases cases, AuditTrail auditTrail, Attached attached,
			JdbcClient jdbc) {
		this.engine = engine;
		this.directory = directory;
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.attached = attached;
		this.jdbc = jdbc;
	}

	/** Small, known and not sensitive: the table exempts it. */
	public static Map<String, Object> small() {
		return new HashMap<>(Map.ofEntries(Map.entry("sponsor", "sponsor@example.org"),
				Map.entry("description", "A page that shows when a pool is open."), Map.entry("costBand", "under-50k"),
				Map.entry("newTechnology", "no"), Map.entry("exception", "no"), Map.entry("classification", "public"),
				Map.entry("personalInformation", "no"), Map.entry("hosting", "cloud-canada"),
				Map.entry("integrates", "none"), Map.entry("wantedBy", "2027-04-01"),
				Map.entry("timeline", "A trial in March.")));
	}

	/** Two layers, application and security, on the expedited path. */
	public static Map<String, Object> middling() {
		Map<String, Object> submission = small();
		submission.put("costBand", "250k-1m");
		return submission;
	}

	/** Begins a case by its form. */
	public Case begin(String person, String title) {
		String id = as(person, () -> {
			String definition = this.engine.getRepositoryService()
				.createProcessDefinitionQuery()
				.processDefinitionKey("earb")
				.latestVersion()
				.singleResult()
				.getId();
			return this.engine.getFormService()
				.submitStartForm(definition,
						Map.of("title", title, "division", "parks-and-recreation", "language", "en"))
				.getId();
		});
		return of(id);
	}

	/** Begins a case as an approved request does. */
	public Case request(Map<String, Object> known) {
		return of(this.engine.getRuntimeService()
			.createMessageCorrelation("earb.requested")
			.setVariables(known)
			.correlateStartMessage()
			.getId());
	}

	/** Begins a case and completes its submission. */
	public Case submit(String person, Map<String, Object> submission) {
		Case solution = begin(person, "Opening hours of pools");
		attachOverview(solution);
		complete(person, solution, "Activity_CompleteSubmission", submission);
		return solution;
	}

	public void attachOverview(Case solution) {
		attach(task(solution, "Activity_CompleteSubmission"), solution.number(), "Overview.pdf");
	}

	public void attach(Task task, String caseNumber, String name) {
		this.attached.to(task, caseNumber, name, name);
	}

	public void check(Case solution, String outcome, Map<String, Object> more) {
		Map<String, Object> answers = new HashMap<>(more);
		answers.put("check", outcome);
		complete("coordinator", solution, "Activity_CheckCompleteness", answers);
	}

	/** All layers that wait, each with the same rating for all criteria. */
	public void assessAll(Case solution) {
		open(solution).stream()
			.filter(task -> task.getTaskDefinitionKey().equals("Activity_AssessLayer"))
			.forEach(task -> assess("architect", task, Map.of()));
	}

	public void assess(String person, Task task, Map<String, Object> more) {
		String layer = (String) this.engine.getTaskService().getVariable(task.getId(), "layer");
		Map<String, Object> answers = new HashMap<>(Map.of("findings", "The " + layer + " layer is sound."));
		CRITERIA.get(layer).forEach(criterion -> answers.put(layer + criterion, "meets"));
		answers.putAll(more);
		complete(person, task, answers);
	}

	/** Takes the task of this kind that is theirs or offered to a group of theirs. */
	public void complete(String person, Case about, String activity, Map<String, Object> answers) {
		complete(person, task(about, activity), answers);
	}

	public void complete(String person, Task task, Map<String, Object> answers) {
		as(person, () -> {
			this.engine.getFormService().submitTaskForm(task.getId(), answers);
			return null;
		});
	}

	/** What the form of a task shows to a person, and what its fields hold at first. */
	public Map<String, Object> shown(String person, Case about, String activity) {
		return as(person, () -> this.engine.getFormService().getTaskFormVariables(task(about, activity).getId()));
	}

	public Task task(Case about, String activity) {
		return open(about).stream()
			.filter(task -> task.getTaskDefinitionKey().equals(activity))
			.findFirst()
			.orElseThrow();
	}

	/** The activities that have an open task. */
	public List<String> waiting(Case about) {
		return open(about).stream().map(Task::getTaskDefinitionKey).sorted().toList();
	}

	public List<Task> open(Case about) {
		return this.engine.getTaskService()
			.createNativeTaskQuery()
			.sql("""
					select t.* from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
					where e.root_proc_inst_id_ = #{id} order by t.create_time_""")
			.parameter("id", about.processInstanceId())
			.list();
	}

	/** The groups that the open tasks are offered to. */
	public Set<String> offeredTo(Case about) {
		return open(about).stream()
			.flatMap(task -> this.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream())
			.map(IdentityLink::getGroupId)
			.filter(group -> group != null)
			.collect(Collectors.toSet());
	}

	public String outcome(Case about) {
		return this.cases.find(about.number()).orElseThrow().outcome();
	}

	/** Who did what, as "requester submitted". */
	public List<String> story(Case about) {
		return record(about).stream().map(entry -> entry.person() + " " + entry.action()).toList();
	}

	public List<AuditEntry> record(Case about) {
		return this.auditTrail.of(about.processInstanceId());
	}

	/** A letter that was written in the case. */
	public record Letter(String template, String recipient, String language, String html) {
	}

	public List<Letter> letters(Case about) {
		return this.jdbc.sql("""
				select template, recipient, language, html from notice_mail
				where case_number = ? and key is not null order by created_at, recipient""")
			.param(about.number())
			.query(Letter.class)
			.list();
	}

	public Letter lastLetter(Case about) {
		List<Letter> letters = letters(about);
		return letters.get(letters.size() - 1);
	}

	/** Does something as a person does through the browser, with all checks. */
	public <T> T as(String person, Supplier<T> doing) {
		this.engine.getIdentityService().setAuthentication(person, List.copyOf(this.directory.groupsOf(person)));
		try {
			return doing.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	private Case of(String id) {
		return this.cases.ofProcessInstances(List.of(id)).get(id);
	}

}
