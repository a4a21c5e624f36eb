package ca.docket.casefile.importing;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.part.Parts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes parts of all rows of a file, or of none. */
@Component
class Imports {

	private final ImportTasks tasks;

	private final ImportFiles files;

	private final RowCheck check;

	private final Parts parts;

	private final AuditTrail auditTrail;

	private final Clock clock;

	Imports(ImportTasks tasks, ImportFiles files, RowCheck check, Parts parts, AuditTrail auditTrail, Clock clock) {
		this.tasks = tasks;
		this.files = files;
		this.check = check;
		this.parts = parts;
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	/** Starts the file that the caller saw, if it is still as good as it was then. */
	@Transactional
	public void start(String taskId, String sha256, Locale language) {
		ImportTask task = this.tasks.requireMine(taskId, language);
		this.files.lock(task.slot(), sha256).ifPresent(file -> {
			RowReport report = this.check.report(task, file.content());
			if (report.isClean()) {
				start(task, file, report);
			}
		});
	}

	private void start(ImportTask task, ImportFile file, RowReport report) {
		this.files.forget(task.slot());
		this.parts.start(task.caseFile(), task.parts(), task.form(), rows(task, report.rows()));
		this.auditTrail.add(task.caseFile().processInstanceId(),
				new AuditEntry(this.clock.instant(), task.person(), task.absent(), "imported", task.activity(), null,
						Map.of("file", file.name(), "sha256", file.sha256(), "rows", report.rows().size())));
	}

	private static List<Parts.Row> rows(ImportTask task, List<Map<String, Object>> rows) {
		return rows.stream().map(row -> new Parts.Row(row.get(task.key()).toString(), "", row)).toList();
	}

}
