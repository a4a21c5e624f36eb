package ca.docket.casefile.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.check.Candidate;
import ca.docket.casefile.documents.check.Checks;
import ca.docket.casefile.documents.check.FileName;
import ca.docket.casefile.documents.check.Unfit;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receives a document into a temporary file, checks it, and stores it with an entry in
 * the case's record in one transaction. If anything fails before that, nothing remains.
 */
@Component
class Uploads {

	private final Documents documents;

	private final Audiences audiences;

	private final AuditTrail auditTrail;

	private final Checks checks;

	private final Workplace workplace;

	private final DocumentSettings settings;

	private final EvidenceTasks tasks;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final UploadLimiter limiter;

	private final UploadQuota quota;

	Uploads(Documents documents, Audiences audiences, AuditTrail auditTrail, Checks checks, Workplace workplace,
			DocumentSettings settings, EvidenceTasks tasks, JdbcClient jdbc, PlatformTransactionManager transactions,
			Clock clock) {
		this.documents = documents;
		this.audiences = audiences;
		this.auditTrail = auditTrail;
		this.checks = checks;
		this.workplace = workplace;
		this.settings = settings;
		this.tasks = tasks;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
		this.limiter = new UploadLimiter(settings.atOnce());
		this.quota = new UploadQuota(jdbc, settings, clock);
	}

	/**
	 * Takes in a document.
	 * @param announced how many bytes are said to come; -1 where nothing is said
	 * @throws Unfit where it is not kept
	 */
	Document take(Upload upload, InputStream line, long announced) throws IOException {
		String name = FileName.usable(upload.name());
		String mediaType = this.settings.types().get(FileName.extension(name));
		if (mediaType == null || name.indexOf('.') < 0) {
			throw new Unfit("type", String.join(", ", this.settings.types().keySet()));
		}
		this.audiences.require(upload.viewer(), upload.audience());
		Task evidenceFor = this.tasks.of(upload);
		if (upload.viewer().caseFile().outcome() != null) {
			throw ended();
		}
		if (announced > this.settings.maxSize().toBytes()) {
			throw Arrival.tooLarge(this.settings);
		}
		requireRoom(upload, Math.max(announced, 1));
		return this.limiter.pass(upload.viewer().person(), () -> {
			Path file = this.workplace.newFile();
			try {
				Arrival arrival = Arrival.of(line, file, this.settings, this.clock);
				this.checks.look(new Candidate(name, mediaType, file));
				requireRoom(upload, arrival.size());
				return this.transaction.execute(status -> keep(upload, name, mediaType, evidenceFor, arrival));
			}
			finally {
				Files.deleteIfExists(file);
			}
		});
	}

	private Document keep(Upload upload, String name, String mediaType, Task evidenceFor, Arrival arrival) {
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

	private void requireRoom(Upload upload, long bytes) {
		this.quota.require(upload.viewer().caseFile().number(), upload.viewer().person(), bytes);
	}

	private static Unfit ended() {
		return new Unfit(HttpStatus.CONFLICT, "case-ended");
	}

}
