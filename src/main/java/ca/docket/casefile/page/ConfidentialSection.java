package ca.docket.casefile.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ca.docket.casefile.Confidentiality;
import ca.docket.casefile.Disclosures;
import ca.docket.casefile.Disclosures.Asked;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import org.springframework.stereotype.Component;

/** On the page of a confidential case: that it is, and the way to release it. */
@Component
class ConfidentialSection implements CaseSection {

	private final Confidentiality confidentiality;

	private final Disclosures disclosures;

	private final Wording wording;

	ConfidentialSection(Confidentiality confidentiality, Disclosures disclosures, Wording wording) {
		this.confidentiality = confidentiality;
		this.disclosures = disclosures;
		this.wording = wording;
	}

	/**
	 * The content of the section.
	 *
	 * @param asked the name of who asked to release it; null for nobody
	 * @param agree whether the reader may agree
	 * @param names whether they may name one more reader
	 */
	record View(String asked, String reason, boolean agree, boolean names) {
	}

	@Override
	public String name() {
		return "confidential";
	}

	/** Null for a case that is not confidential. */
	@Override
	public View of(Viewer viewer, Locale language) {
		String number = viewer.caseFile().number();
		if (this.confidentiality.among(List.of(number)).isEmpty()) {
			return null;
		}
		Optional<Asked> asked = this.disclosures.asked(number);
		return new View(asked.map(Asked::person).map(this.wording::person).orElse(null),
				asked.map(Asked::reason).orElse(null),
				asked.filter(one -> this.disclosures.mayAgree(viewer, one)).isPresent(),
				this.disclosures.mayNameReader(viewer));
	}

}
