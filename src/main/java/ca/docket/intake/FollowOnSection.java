package ca.docket.intake;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.page.CaseSection;
import ca.docket.security.Rights;
import org.springframework.stereotype.Component;

/**
 * The cases that ought to follow from a request and could not be started, for those who
 * see all requests.
 */
@Component
class FollowOnSection implements CaseSection {

	private final FollowOns followOns;

	private final Rights rights;

	private final IntakeCase words;

	FollowOnSection(FollowOns followOns, Rights rights, IntakeCase words) {
		this.followOns = followOns;
		this.rights = rights;
		this.words = words;
	}

	@Override
	public String name() {
		return "followOn";
	}

	/** What they are for, in words; null where there is none. */
	@Override
	public List<String> of(Viewer viewer, Locale language) {
		if (!viewer.caseFile().process().equals("intake") || !this.rights.oversees(viewer.groups(), "intake")) {
			return null;
		}
		List<String> waiting = this.followOns.notTaken(viewer.caseFile().processInstanceId())
			.stream()
			.map(message -> this.words.inWords("followOn", message, language).map(Fact::value).orElse(message))
			.toList();
		return waiting.isEmpty() ? null : waiting;
	}

}
