package ca.docket.casefile.documents;

import java.util.List;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.check.Unfit;
import ca.docket.engine.substitute.HeldFor;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The tasks of a case, and of the processes that it called, for which a person adds
 * documents.
 */
@Component
class EvidenceTasks {

	private final TaskService tasks;

	private final Cases cases;

	private final HeldFor heldFor;

	private final JdbcClient jdbc;

	EvidenceTasks(TaskService tasks, Cases cases, HeldFor heldFor, JdbcClient jdbc) {
		this.tasks = tasks;
		this.cases = cases;
		this.heldFor = heldFor;
		this.jdbc = jdbc;
	}

	/**
	 * The task that a document is to be evidence for.
	 * @return null where it is for none
	 * @throws ResponseStatusException 404 where the case has no such task, or the person
	 * may not see it
	 * @throws Unfit where somebody else has it, or nobody
	 */
	Task of(Upload upload) {
		if (upload.task() == null) {
			return null;
		}
		Task task = this.tasks.createTaskQuery().taskId(upload.task()).singleResult();
		if (task == null || !isOf(upload.viewer().caseFile(), task)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		if (!upload.viewer().person().equals(task.getAssignee())) {
			throw new Unfit(HttpStatus.CONFLICT, "not-your-task");
		}
		return task;
	}

	private boolean isOf(Case caseFile, Task task) {
		return this.cases.ofProcessInstances(List.of(String.valueOf(task.getProcessInstanceId())))
			.values()
			.stream()
			.anyMatch(each -> each.number().equals(caseFile.number()));
	}

	/**
	 * Who holds a task of the case for somebody adds documents to it for them.
	 * @return the id of the absent person; null where somebody adds them for themselves
	 */
	String absent(Viewer viewer) {
		return this.jdbc.sql("""
				select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
				where t.assignee_ = ? and e.root_proc_inst_id_ = ? order by t.id_""")
			.params(viewer.person(), viewer.caseFile().processInstanceId())
			.query(String.class)
			.stream()
			.flatMap(task -> this.heldFor.absent(task, viewer.person()).stream())
			.findFirst()
			.orElse(null);
	}

}
