package ca.docket.casefile.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Confidentiality;
import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a contact can fetch of what was sent to them: nothing of a case that is
 * confidential and not for them.
 */
@Component
class Fetching {

	private static final String FETCHED = "document-fetched";

	private final Sendings sendings;

	private final Documents documents;

	private final Confidentiality confidentiality;

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final ProcessMessages messages;

	Fetching(Sendings sendings, Documents documents, Confidentiality confidentiality, Cases cases,
			AuditTrail auditTrail, ProcessMessages messages) {
		this.sendings = sendings;
		this.documents = documents;
		this.confidentiality = confidentiality;
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.messages = messages;
	}

	/** What is there today. */
	List<Document> documents(Sending sending) {
		List<Document> all = this.sendings.documents(sending)
			.stream()
			.flatMap(id -> this.documents.find(id).stream())
			.toList();
		Set<String> closed = this.confidentiality.closedTo(sending.contact(),
				all.stream().map(Document::caseNumber).toList());
		return all.stream().filter(document -> !closed.contains(document.caseNumber())).toList();
	}

	/**
	 * Puts on the record of its case that a document is fetched, each once, and tells the
	 * process of the first.
	 * @param document its id
	 * @return empty where it is not among them
	 */
	@Transactional
	public Optional<Document> fetch(Sending sending, String document) {
		Optional<Document> fetched = documents(sending).stream()
			.filter(each -> each.id().toString().equals(document))
			.findFirst();
		fetched.ifPresent(each -> {
			record(sending, each);
			if (this.sendings.fetched(sending)) {
				this.cases.find(sending.caseNumber())
					.ifPresent(of -> this.messages.sendIfAwaited(of.processInstanceId(), of.process() + ".fetched",
							Map.of()));
			}
		});
		return fetched;
	}

	private void record(Sending sending, Document document) {
		String instance = this.cases.find(document.caseNumber()).orElseThrow().processInstanceId();
		if (this.auditTrail.of(instance, FETCHED)
			.stream()
			.noneMatch(entry -> entry.person().equals(sending.contact())
					&& entry.answer("document").equals(document.id().toString()))) {
			this.auditTrail.add(instance, sending.contact(), FETCHED, null, document.said());
		}
	}

}
