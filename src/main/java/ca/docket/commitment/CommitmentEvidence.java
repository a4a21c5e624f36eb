package ca.docket.commitment;

import java.util.List;
import java.util.Set;

import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents that were attached as evidence to the reports on a commitment. */
@Component
class CommitmentEvidence {

	private final Documents documents;

	private final JdbcClient jdbc;

	CommitmentEvidence(Documents documents, JdbcClient jdbc) {
		this.documents = documents;
		this.jdbc = jdbc;
	}

	/** Whoever shows them asks who sees which. */
	List<Document> of(Commitment commitment) {
		Set<String> reports = Set
			.copyOf(this.jdbc.sql("select id_ from act_hi_taskinst where proc_inst_id_ = ? and task_def_key_ = ?")
				.params(commitment.processInstanceId(), Commitments.REPORT.task())
				.query(String.class)
				.list());
		return this.documents.of(commitment.caseNumber())
			.stream()
			.filter(document -> document.evidenceTask() != null && reports.contains(document.evidenceTask()))
			.toList();
	}

}
