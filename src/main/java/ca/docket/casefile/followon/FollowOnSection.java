package ca.docket.casefile.followon;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Viewer;
import ca.docket.casefile.page.CaseSection;
import ca.docket.security.Rights;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/**
 * The cases that ought to follow from a case and could not be started, for those who see
 * all cases of its process.
 */
@Component
class FollowOnSection implements CaseSection {

	private final FollowOns followOns;

	private final Rights rights;

	private final ModelTexts texts;

	FollowOnSection(FollowOns followOns, Rights rights, ModelTexts texts) {
		this.followOns = followOns;
		this.rights = rights;
		this.texts = texts;
	}

	@Override
	public String name() {
		return "followOn";
	}

	/** What they are for, in words; null where there is none. */
	@Override
	public List<String> of(Viewer viewer, Locale language) {
		if (!this.rights.oversees(viewer.groups(), viewer.caseFile().process())) {
			return null;
		}
		List<String> waiting = this.followOns.notTaken(viewer.caseFile())
			.stream()
			.map(message -> this.texts.begunBy(message, language))
			.toList();
		return waiting.isEmpty() ? null : waiting;
	}

}
