package ca.docket.casefile.page;

import java.util.Locale;

import ca.docket.casefile.Viewer;
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
	public DocumentList.View of(Viewer viewer, Locale language) {
		return this.documents.of(viewer, null, language);
	}

}
