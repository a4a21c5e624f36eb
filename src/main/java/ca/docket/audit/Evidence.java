package ca.docket.audit;

import java.time.Instant;

import ca.docket.casefile.documents.Documents;
import org.springframework.stereotype.Component;

/** Whether what people say is there is on file. */
@Component
class Evidence {

	private final Documents documents;

	Evidence(Documents documents) {
		this.documents = documents;
	}

	/** Something that was filed since the recommendation last went back to its owner. */
	boolean isNew(Recommendation one) {
		Instant since = (one.returnedAt() != null) ? one.returnedAt() : Instant.EPOCH;
		return this.documents.of(one.number()).stream().anyMatch(document -> document.at().isAfter(since));
	}

	boolean isFiled(String caseNumber, String name) {
		return this.documents.of(caseNumber).stream().anyMatch(document -> document.name().equalsIgnoreCase(name));
	}

}
