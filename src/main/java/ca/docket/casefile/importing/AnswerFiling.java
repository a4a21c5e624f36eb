package ca.docket.casefile.importing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Filing;
import ca.docket.casefile.importing.AnswerReport.Answer;
import ca.docket.casefile.importing.AnswerReport.Difference;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkLists.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files a file that answers the rows of a work list with its case. */
@Component
class AnswerFiling {

	private final ImportFiles files;

	private final AnswerCheck check;

	private final Filing filing;

	private final AuditTrail auditTrail;

	private final Clock clock;

	AnswerFiling(ImportFiles files, AnswerCheck check, Filing filing, AuditTrail auditTrail, Clock clock) {
		this.files = files;
		this.check = check;
		this.filing = filing;
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	/**
	 * What the file says that the caller saw, once it is on file with its differences.
	 */
	@Transactional
	public List<Answer> file(Found list, FileSlot slot, String sha256) {
		return this.files.lock(slot, sha256).map(file -> file(list, slot, file)).orElse(List.of());
	}

	private List<Answer> file(Found list, FileSlot slot, ImportFile file) {
		AnswerReport report = this.check.report(list, file);
		if (!report.isClean()) {
			return List.of();
		}
		WorkListTask task = list.task();
		this.files.forget(slot);
		this.filing.csv(task.caseFile().number(), file.name(), Viewer.CASE, task.person(), file.content());
		this.auditTrail.add(task.caseFile().processInstanceId(), new AuditEntry(this.clock.instant(), task.person(),
				task.absent(), "imported", task.activity(), null, said(file, report)));
		return report.answers();
	}

	private static Map<String, Object> said(ImportFile file, AnswerReport report) {
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("file", file.name());
		said.put("sha256", file.sha256());
		said.put("rows", report.answers().size());
		said.put("differences",
				Stream.concat(report.differences().stream().map(Difference::number), report.silent().stream())
					.collect(Collectors.joining(", ")));
		return said;
	}

}
