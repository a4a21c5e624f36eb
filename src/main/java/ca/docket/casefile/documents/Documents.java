package ca.docket.casefile.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ca.docket.casefile.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The documents of all cases. Content lies in pieces, so that it comes and goes without
 * ever being whole in memory.
 */
@Component
public class Documents {

	private static final int PIECE = 256 * 1024;

	private final JdbcClient jdbc;

	Documents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All versions of a case, by name, the newest first. Whoever shows them asks who sees
	 * which.
	 */
	public List<Document> of(String caseNumber) {
		return this.jdbc
			.sql("select * from casefile_document where case_number = ? order by key, audience, version desc")
			.param(caseNumber)
			.query(Document.class)
			.list();
	}

	public Optional<Document> find(UUID id) {
		return this.jdbc.sql("select * from casefile_document where id = ?").param(id).query(Document.class).optional();
	}

	/**
	 * The latest of some that Docket drew up for everybody who sees the case, and of
	 * those of the same names in its parts.
	 */
	public List<Document> drawnUp(String caseNumber, Collection<String> names) {
		return this.jdbc.sql("""
				select distinct on (d.case_number, d.name) d.* from casefile_document d
				join casefile_case c on c.number = d.case_number
				where ? in (c.number, c.part_of) and d.name = any(?) and d.author = '' and d.audience = ?
				order by d.case_number, d.name, d.version desc""")
			.params(caseNumber, names.toArray(String[]::new), Viewer.CASE)
			.query(Document.class)
			.list();
	}

	/**
	 * Writes the content of a version. Between two pieces no connection to the database
	 * is held.
	 */
	public void write(Document document, OutputStream to) throws IOException {
		long written = 0;
		for (int part = 0; written < document.size(); part++) {
			byte[] bytes = this.jdbc.sql("select bytes from casefile_document_chunk where document = ? and part = ?")
				.params(document.id(), part)
				.query(byte[].class)
				.optional()
				.orElseThrow(() -> new IOException("The document was removed while it was read."));
			to.write(bytes);
			written += bytes.length;
		}
	}

	/**
	 * Removes the documents of a case whose retention period has expired, in the caller's
	 * transaction.
	 */
	public void forget(String caseNumber) {
		this.jdbc.sql("delete from casefile_document where case_number = ?").param(caseNumber).update();
	}

	/**
	 * Who opened which version of a case's documents, everybody once for each, the latest
	 * first.
	 */
	public List<Opened> openings(String caseNumber) {
		return this.jdbc.sql("""
				select o.document, o.person, max(o.at) at from casefile_document_opened o
				join casefile_document d on d.id = o.document
				where d.case_number = ? group by o.document, o.person order by at desc""")
			.param(caseNumber)
			.query(Opened.class)
			.list();
	}

	/**
	 * A task that a document is evidence for.
	 *
	 * @param process that it is in: the case's, or one that this called
	 * @param name as the model has it
	 */
	record Task(String id, String process, String name) {
	}

	/** The tasks that a case's documents are evidence for. */
	List<Task> evidenceTasks(String caseNumber) {
		return this.jdbc.sql("""
				select t.id_ id, t.proc_def_key_ process, t.name_ name from act_hi_taskinst t
				where t.id_ in (select evidence_task from casefile_document where case_number = ?)""")
			.param(caseNumber)
			.query(Task.class)
			.list();
	}

	/**
	 * Notes who opens a version.
	 * @return false where it was deleted meanwhile
	 */
	boolean opened(UUID document, String person, Instant at) {
		return this.jdbc.sql("""
				insert into casefile_document_opened (document, person, at)
				select id, ?, ? from casefile_document where id = ? for key share""")
			.params(person, Timestamp.from(at), document)
			.update() > 0;
	}

	boolean hasEvidence(String taskId) {
		return this.jdbc.sql("select exists (select from casefile_document where evidence_task = ?)")
			.param(taskId)
			.query(Boolean.class)
			.single();
	}

	/** For any task of a kind, as {@code Activity_CompleteSubmission}, in a case. */
	boolean hasEvidence(String processInstanceId, String activity) {
		return this.jdbc.sql("""
				select exists (select from casefile_document d join casefile_case c on c.number = d.case_number
				  where c.process_instance_id = ? and d.evidence_activity = ?)""")
			.params(processInstanceId, activity)
			.query(Boolean.class)
			.single();
	}

	/**
	 * The version that a new upload gets. Others of the same name wait until the caller's
	 * transaction ends.
	 */
	int nextVersion(String caseNumber, String key, String audience) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param("docket.document " + caseNumber + " " + audience + " " + key)
			.query()
			.listOfRows();
		return this.jdbc.sql("""
				select coalesce(max(version), 0) + 1 from casefile_document
				where case_number = ? and key = ? and audience = ?""")
			.params(caseNumber, key, audience)
			.query(Integer.class)
			.single();
	}

	/** Adds a version with its content in the caller's transaction. */
	void add(Document document, Path content) throws IOException {
		this.jdbc.sql("""
				insert into casefile_document (id, case_number, name, key, audience, version, size, sha256, media_type,
				  author, at, evidence_task, evidence_activity) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(document.id(), document.caseNumber(), document.name(), document.key(), document.audience(),
					document.version(), document.size(), document.sha256(), document.mediaType(), document.author(),
					document.at().atOffset(ZoneOffset.UTC), document.evidenceTask(), document.evidenceActivity())
			.update();
		byte[] bytes = new byte[PIECE];
		try (InputStream in = Files.newInputStream(content)) {
			int part = 0;
			for (int read = in.readNBytes(bytes, 0, PIECE); read > 0; read = in.readNBytes(bytes, 0, PIECE)) {
				this.jdbc.sql("insert into casefile_document_chunk (document, part, bytes) values (?, ?, ?)")
					.params(document.id(), part++, (read < PIECE) ? Arrays.copyOf(bytes, read) : bytes)
					.update();
			}
		}
	}

}
