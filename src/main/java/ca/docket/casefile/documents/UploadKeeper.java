package ca.docket.casefile.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.check.FileName;
import ca.docket.casefile.documents.check.Unfit;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores a document that was found good, with an entry in the case's record, in one
 * transaction.
 */
@Component
class UploadKeeper {

	private final Documents documents;

	private final AuditTrail auditTrail;

	private final EvidenceTasks tasks;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	UploadKeeper(Documents documents, AuditTrail auditTrail, EvidenceTasks tasks, JdbcClient jdbc,
			PlatformTransactionManager transactions, Clock clock) {
		this.documents = documents;
		this.auditTrail = auditTrail;
		this.tasks = tasks;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Stores a document.
	 * @param evidenceFor the task that it is evidence for; null for none
	 * @throws Unfit where the case has ended
	 */
	Document keep(Upload upload, String name, String mediaType, Task evidenceFor, Arrival arrival) {
		return this.transaction.execute(status -> add(upload, name, mediaType, evidenceFor, arrival));
	}

	private Document add(Upload upload, String name, String mediaType, Task evidenceFor, Arrival arrival) {
		Case caseFile = upload.viewer().caseFile();
		String key = FileName.key(name);
		int version = this.documents.nextVersion(caseFile.number(), key, upload.audience());
		Document document = new Document(UUID.randomUUID(), caseFile.number(), name, key, upload.audience(), version,
				arrival.size(), arrival.sha256(), mediaType, upload.viewer().person(), this.clock.instant(),
				(evidenceFor != null) ? evidenceFor.getId() : null,
				(evidenceFor != null) ? evidenceFor.getTaskDefinitionKey() : null);
		try {
			this.documents.add(document, arrival.file());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		requireStillOpen(caseFile);
		this.auditTrail.add(caseFile.processInstanceId(),
				new AuditEntry(document.at(), document.author(), this.tasks.absent(upload.viewer()), "uploaded",
						document.evidenceActivity(), document.audience(), answers(document)));
		return document;
	}

	private static Map<String, Object> answers(Document document) {
		Map<String, Object> answers = new LinkedHashMap<>();
		answers.put("document", document.id().toString());
		answers.put("name", document.name());
		answers.put("version", document.version());
		answers.put("sha256", document.sha256());
		return answers;
	}

	/** A case that is being closed at this moment waits, or this does. */
	private void requireStillOpen(Case caseFile) {
		boolean open = this.jdbc.sql("select outcome is null from casefile_case where number = ? for share")
			.param(caseFile.number())
			.query(Boolean.class)
			.single();
		if (!open) {
			throw ended();
		}
	}

	static Unfit ended() {
		return new Unfit(HttpStatus.CONFLICT, "case-ended");
	}

}
