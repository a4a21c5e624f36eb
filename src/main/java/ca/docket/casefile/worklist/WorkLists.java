package ca.docket.casefile.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.TaskProperty;
import ca.docket.engine.TaskWork;
import ca.docket.engine.substitute.HeldFor;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the work list that a task is. */
@Component
public class WorkLists {

	/** The property of a task that names the form of a row. */
	static final String ROWS = "rows";

	private final ObjectProvider<WorkList> lists;

	private final Cases cases;

	private final TaskWork work;

	private final HeldFor heldFor;

	private final IdentityService identity;

	WorkLists(ObjectProvider<WorkList> lists, Cases cases, TaskWork work, HeldFor heldFor, IdentityService identity) {
		this.lists = lists;
		this.cases = cases;
		this.work = work;
		this.heldFor = heldFor;
		this.identity = identity;
	}

	/**
	 * A task with its list.
	 *
	 * @param mine whether the reader has the task; else they may take it
	 */
	public record Found(WorkListTask task, WorkList list, boolean mine) {
	}

	/**
	 * A list of the caller.
	 * @throws ResponseStatusException 404 for a task that is none, or that they may
	 * neither do nor take
	 */
	public Found require(String taskId, Locale language) {
		return this.work
			.of(taskId,
					work -> of(work.task(), work.person(), work.absent(), language)
						.map(found -> new Found(found.task(), found.list(), work.mine())))
			.flatMap(found -> found)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** The same, of a task that they have. */
	public Found requireMine(String taskId, Locale language) {
		Found found = require(taskId, language);
		if (!found.mine()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return found;
	}

	/** The list that a task is, for whoever calls; empty where it is none. */
	Optional<Found> of(DelegateTask task, Locale language) {
		if (TaskProperty.of(task, ROWS).isEmpty()) {
			return Optional.empty();
		}
		String person = Optional.ofNullable(this.identity.getCurrentAuthentication())
			.map(Authentication::getUserId)
			.orElse(task.getAssignee());
		return of(task, person, this.heldFor.absent(task.getId(), person).orElse(null), language);
	}

	/** How far the caller is in a task; empty for one that is no list, or not theirs. */
	public Optional<RowCount> count(Task task, Locale language) {
		return of(process(task.getProcessDefinitionId()), task.getTaskDefinitionKey())
			.flatMap(list -> this.work.of(task.getId(),
					work -> of(work.task(), work.person(), work.absent(), language).filter(found -> work.mine())))
			.flatMap(found -> found)
			.map(found -> found.list().count(found.task()));
	}

	private static String process(String definition) {
		return definition.split(":")[0];
	}

	private Optional<WorkList> of(String process, String activity) {
		return this.lists.stream()
			.filter(list -> list.process().equals(process) && list.activity().equals(activity))
			.findFirst();
	}

	private Optional<Found> of(DelegateTask task, String person, String absent, Locale language) {
		String process = process(task.getProcessDefinitionId());
		FormVersion form = TaskProperty.of(task, ROWS)
			.map(rows -> new FormVersion(rows, ((TaskEntity) task).getProcessDefinition().getDeploymentId()))
			.orElse(null);
		return of(process, task.getTaskDefinitionKey()).filter(list -> form != null)
			.flatMap(
					list -> caseOf(task).map(
							caseFile -> new Found(
									new WorkListTask(caseFile, task.getId(), task.getProcessInstanceId(), process,
											task.getTaskDefinitionKey(), person, absent, form, language),
									list, false)));
	}

	private Optional<Case> caseOf(DelegateTask task) {
		String instance = task.getProcessInstanceId();
		return Optional.ofNullable(this.cases.ofProcessInstances(List.of(instance)).get(instance));
	}

}
