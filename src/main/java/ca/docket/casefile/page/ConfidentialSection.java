package ca.docket.casefile.page;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Confidentiality;
import ca.docket.casefile.Viewer;
import org.springframework.stereotype.Component;

/** On the page of a confidential case: that it is, and the way to release it. */
@Component
class ConfidentialSection implements CaseSection {

	private final Confidentiality confidentiality;

	ConfidentialSection(Confidentiality confidentiality) {
		this.confidentiality = confidentiality;
	}

	@Override
	public String name() {
		return "confidential";
	}

	@Override
	public Boolean of(Viewer viewer, Locale language) {
		return !this.confidentiality.among(List.of(viewer.caseFile().number())).isEmpty();
	}

}
