package ca.docket.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import ca.docket.Office;
import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The open tasks of a person and the processes that they may start. */
@Component
class Desk {

	/** More is Tasklist's business. */
	private static final int SHOWN = 20;

	private final TaskService tasks;

	private final RepositoryService repository;

	private final Cases cases;

	private final ModelTexts texts;

	private final Office office;

	private final Clock clock;

	Desk(TaskService tasks, RepositoryService repository, Cases cases, ModelTexts texts, Office office, Clock clock) {
		this.tasks = tasks;
		this.repository = repository;
		this.cases = cases;
		this.texts = texts;
		this.office = office;
		this.clock = clock;
	}

	/**
	 * An open task.
	 *
	 * @param about the case it is of; null where it is of none
	 * @param due when it is due, in the office's time; null for no deadline
	 */
	record Waiting(String id, String name, Case about, ZonedDateTime due, boolean overdue) {
	}

	/** A process that may be started, with its display name. */
	record Startable(String process, String name) {
	}

	/** The tasks assigned to a person, the most urgent first. */
	List<Waiting> mine(String person) {
		return list(this.tasks.createTaskQuery().taskAssignee(person));
	}

	/** The tasks that nobody of these groups has taken yet, the most urgent first. */
	List<Waiting> ofGroups(Collection<String> groups) {
		return groups.isEmpty() ? List.of()
				: list(this.tasks.createTaskQuery().taskCandidateGroupIn(List.copyOf(groups)).taskUnassigned());
	}

	/**
	 * The tasks that somebody who is away has, or that their groups have, as far as the
	 * person who asks sees them.
	 * @param processes only of these; empty for all
	 */
	List<Waiting> of(String absent, Collection<String> groups, Collection<String> processes) {
		TaskQuery query = this.tasks.createTaskQuery().or().taskAssignee(absent);
		query = (groups.isEmpty() ? query : query.taskCandidateGroupIn(List.copyOf(groups))).endOr();
		return list(processes.isEmpty() ? query : query.processDefinitionKeyIn(processes.toArray(String[]::new)));
	}

	/** The processes that the person who asks may start in Tasklist. */
	List<Startable> startable() {
		return this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.active()
			.startableInTasklist()
			.startablePermissionCheck()
			.orderByProcessDefinitionKey()
			.asc()
			.list()
			.stream()
			.map(this::startable)
			.toList();
	}

	private Startable startable(ProcessDefinition process) {
		String plain = Objects.requireNonNullElseGet(process.getName(), () -> FieldText.inWords(process.getKey()));
		return new Startable(process.getKey(), name(process.getKey(), process.getKey(), plain));
	}

	private List<Waiting> list(TaskQuery query) {
		List<Task> found = query.active().orderByDueDate().asc().orderByTaskCreateTime().asc().listPage(0, SHOWN);
		Map<String, Case> about = this.cases
			.ofProcessInstances(found.stream().map(Task::getProcessInstanceId).distinct().toList());
		return found.stream().map(task -> waiting(task, about.get(task.getProcessInstanceId()))).toList();
	}

	private Waiting waiting(Task task, Case about) {
		Instant due = (task.getDueDate() != null) ? task.getDueDate().toInstant() : null;
		String plain = Objects.requireNonNullElseGet(task.getName(),
				() -> FieldText.inWords(Objects.requireNonNullElse(task.getTaskDefinitionKey(), task.getId())));
		return new Waiting(task.getId(), name(process(task), task.getTaskDefinitionKey(), plain), about,
				(due != null) ? due.atZone(this.office.zone()) : null,
				due != null && due.isBefore(this.clock.instant()));
	}

	/** The id of a definition begins with its key; to read more of it takes a right. */
	private static String process(Task task) {
		String definition = String.valueOf(task.getProcessDefinitionId());
		return definition.substring(0, Math.max(definition.indexOf(':'), 0));
	}

	private String name(String process, String element, String otherwise) {
		return this.texts.latest(process, LocaleContextHolder.getLocale()).element(process, element).orElse(otherwise);
	}

}
