package ca.docket.casefile.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps documents as evidence for tasks in tests of other packages, without the way
 * through the browser.
 */
@Component
public class Attached {

	private final Documents documents;

	private final TransactionTemplate transaction;

	Attached(Documents documents, PlatformTransactionManager transactions) {
		this.documents = documents;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** A new version of a document that everybody who sees the case may see. */
	public Document to(Task task, String caseNumber, String name, String content) {
		return this.transaction.execute(status -> {
			String key = name.toLowerCase(Locale.ROOT);
			byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
			Document document = new Document(UUID.randomUUID(), caseNumber, name, key, "case",
					this.documents.nextVersion(caseNumber, key, "case"), bytes.length, DigestUtils.sha256Hex(bytes),
					"application/json", task.getAssignee(), Instant.now(), task.getId(), task.getTaskDefinitionKey());
			add(document, bytes);
			return document;
		});
	}

	private void add(Document document, byte[] bytes) {
		try {
			Path file = Files.createTempFile("attached", ".json");
			Files.write(file, bytes);
			this.documents.add(document, file);
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
