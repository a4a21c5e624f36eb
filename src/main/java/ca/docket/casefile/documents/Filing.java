package ca.docket.casefile.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

import ca.docket.Sha256;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.check.FileName;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Files documents that Docket itself generates, such as minutes. */
@Component
public class Filing {

	private final Documents documents;

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final Workplace workplace;

	private final Clock clock;

	Filing(Documents documents, Cases cases, AuditTrail auditTrail, Workplace workplace, Clock clock) {
		this.documents = documents;
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.workplace = workplace;
		this.clock = clock;
	}

	/**
	 * Keeps a PDF in the caller's transaction, with an entry in the record. A second one
	 * of the same name is its next version.
	 * @param caseNumber of an open case
	 * @param name with its ending, as {@code minutes.pdf}
	 * @param audience who may see it, as {@link ca.docket.casefile.Viewer#includes} takes
	 * it
	 * @param author the id of the person whose act it is; empty for the system's
	 */
	public Document pdf(String caseNumber, String name, String audience, String author, byte[] content) {
		return pdf(caseNumber, name, audience, author, content, null);
	}

	/**
	 * As {@link #pdf}, by who has a task and as evidence for it, for everybody who sees
	 * the case.
	 */
	public Document evidence(String caseNumber, String name, Task task, byte[] content) {
		return pdf(caseNumber, name, Viewer.CASE, task.getAssignee(), content, task);
	}

	/** Keeps a list of the system's in the same way. */
	public Document csv(String caseNumber, String name, String audience, byte[] content) {
		return csv(caseNumber, name, audience, "", content);
	}

	/** Keeps a list that somebody sent. */
	public Document csv(String caseNumber, String name, String audience, String author, byte[] content) {
		return file(caseNumber, name, audience, author, content, "text/csv", null);
	}

	/**
	 * Keeps a text of the system's in the same way.
	 * @param mediaType as {@code text/html}
	 */
	public Document text(String caseNumber, String name, String audience, String content, String mediaType) {
		return file(caseNumber, name, audience, "", content.getBytes(StandardCharsets.UTF_8), mediaType, null);
	}

	private Document pdf(String caseNumber, String name, String audience, String author, byte[] content, Task task) {
		return file(caseNumber, name, audience, author, content, "application/pdf", task);
	}

	private Document file(String caseNumber, String name, String audience, String author, byte[] content,
			String mediaType, Task task) {
		Case caseFile = this.cases.find(caseNumber).orElseThrow();
		String key = FileName.key(name);
		Document document = new Document(UUID.randomUUID(), caseNumber, name, key, audience,
				this.documents.nextVersion(caseNumber, key, audience), content.length, Sha256.of(content), mediaType,
				author, this.clock.instant(), (task != null) ? task.getId() : null,
				(task != null) ? task.getTaskDefinitionKey() : null);
		keep(document, content);
		this.auditTrail.add(caseFile.processInstanceId(), new AuditEntry(document.at(),
				author.isEmpty() ? null : author, null, "uploaded", null, audience, document.said()));
		return document;
	}

	private void keep(Document document, byte[] content) {
		try {
			Path file = this.workplace.newFile();
			try {
				Files.write(file, content);
				this.documents.add(document, file);
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
