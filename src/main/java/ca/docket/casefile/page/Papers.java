package ca.docket.casefile.page;

import java.util.Locale;

import ca.docket.casefile.Sight;
import ca.docket.casefile.documents.DocumentList;
import org.springframework.stereotype.Component;

/** The documents of a case. */
@Component
class Papers implements CaseSection {

	private final DocumentList documents;

	Papers(DocumentList documents) {
		this.documents = documents;
	}

	@Override
	public String name() {
		return "documents";
	}

	@Override
	public DocumentList.View of(Sight sight, Locale language) {
		return this.documents.of(sight, null, language);
	}

}
