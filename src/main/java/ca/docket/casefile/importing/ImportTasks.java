package ca.docket.casefile.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.TaskProperty;
import ca.docket.engine.TaskWork;
import ca.docket.engine.TaskWork.Work;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Finds the import that a task is by its properties: {@code import}, the form whose
 * questions are the columns; {@code parts}, the process of each row; {@code key}, the
 * column that tells rows apart.
 */
@Component
class ImportTasks {

	private static final String IMPORT = "import";

	private final TaskWork work;

	private final Cases cases;

	ImportTasks(TaskWork work, Cases cases) {
		this.work = work;
		this.cases = cases;
	}

	static boolean isImport(DelegateTask task) {
		return TaskProperty.of(task, IMPORT).isPresent();
	}

	/**
	 * An import of the caller.
	 * @throws ResponseStatusException 404 for a task that is none, or that they may
	 * neither do nor take
	 */
	ImportTask require(String taskId, Locale language) {
		return this.work.of(taskId, work -> of(work, language))
			.flatMap(found -> found)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** The same, of a task that they have. */
	ImportTask requireMine(String taskId, Locale language) {
		ImportTask found = require(taskId, language);
		if (!found.mine()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return found;
	}

	void claim(String taskId) {
		this.work.claim(taskId);
	}

	private Optional<ImportTask> of(Work work, Locale language) {
		DelegateTask task = work.task();
		return TaskProperty.of(task, IMPORT)
			.map(form -> new ImportTask(caseOf(task), task.getId(), task.getTaskDefinitionKey(), work.person(),
					work.absent(), new FormVersion(form, ((TaskEntity) task).getProcessDefinition().getDeploymentId()),
					TaskProperty.of(task, "parts").orElseThrow(), TaskProperty.of(task, "key").orElseThrow(), language,
					work.mine()));
	}

	Case caseOf(DelegateTask task) {
		String instance = task.getProcessInstanceId();
		return this.cases.ofProcessInstances(List.of(instance)).get(instance);
	}

}
