package ca.docket.casefile.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import ca.docket.casefile.Wording;
import ca.docket.casefile.part.Parts;
import ca.docket.engine.FormValues;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.engine.SubmissionRule;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The form of an import leads to its page, and ends it once something was imported. */
@Component
class ImportLink implements FormValues, SubmissionRule {

	private static final String NAME = "importPage";

	private final ImportTasks tasks;

	private final Parts parts;

	private final Wording wording;

	ImportLink(ImportTasks tasks, Parts parts, Wording wording) {
		this.tasks = tasks;
		this.parts = parts;
		this.wording = wording;
	}

	@Override
	public Map<String, Object> shown(DelegateTask task, Predicate<String> wanted, Locale language) {
		return (wanted.test(NAME) && ImportTasks.isImport(task))
				? Map.of(NAME, "[%s](/import/%s) – %s".formatted(this.wording.of("import.open", language), task.getId(),
						this.wording.of("import.so-far", language, imported(task))))
				: Map.of();
	}

	@Override
	public List<Objection> objections(Submission submission) {
		DelegateTask task = submission.task();
		return (task != null && ImportTasks.isImport(task) && imported(task) == 0)
				? List.of(Objection.of("import.nothing")) : List.of();
	}

	private int imported(DelegateTask task) {
		return this.parts.keys(this.tasks.caseOf(task).number()).size();
	}

}
