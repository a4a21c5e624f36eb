package ca.docket.casefile.importing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Filing;
import ca.docket.casefile.importing.AnswerReport.Answer;
import ca.docket.casefile.importing.AnswerReport.Difference;
import ca.docket.casefile.worklist.RowSaving;
import ca.docket.casefile.worklist.RowSaving.Outcome;
import ca.docket.casefile.worklist.RowSaving.Sent;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkLists.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files a file that answers the rows of a work list with its case, and saves each of them
 * as if the person had typed it.
 */
@Component
class Answers {

	private final ImportFiles files;

	private final AnswerCheck check;

	private final Filing filing;

	private final RowSaving saving;

	private final AuditTrail auditTrail;

	private final Clock clock;

	private final TransactionTemplate transactions;

	Answers(ImportFiles files, AnswerCheck check, Filing filing, RowSaving saving, AuditTrail auditTrail, Clock clock,
			PlatformTransactionManager transactions) {
		this.files = files;
		this.check = check;
		this.filing = filing;
		this.saving = saving;
		this.auditTrail = auditTrail;
		this.clock = clock;
		this.transactions = new TransactionTemplate(transactions);
	}

	/**
	 * Saves what the caller saw.
	 * @return what became of each row, by its id
	 */
	Map<String, Outcome> save(Found list, FileSlot slot, String sha256, Locale language) {
		List<Answer> answers = this.transactions
			.execute(status -> this.files.lock(slot, sha256).map(file -> file(list, slot, file)).orElse(List.of()));
		Map<String, Outcome> outcomes = new LinkedHashMap<>();
		answers.forEach(answer -> outcomes.put(answer.row().id(), this.saving.save(list.task().id(),
				new Sent(answer.row().id(), answer.row().version(), form -> answer.values()), language)));
		return outcomes;
	}

	/** What it says, once it is on file with where it differs from what stands here. */
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
