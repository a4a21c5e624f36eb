package ca.docket.casefile.page;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.CaseFamily.Fact;
import ca.docket.casefile.Viewer;
import org.springframework.stereotype.Component;

/** What the case is about. */
@Component
class About implements CaseSection {

	private final FamilyWords families;

	About(FamilyWords families) {
		this.families = families;
	}

	@Override
	public String name() {
		return "facts";
	}

	@Override
	public List<Fact> of(Viewer viewer, Locale language) {
		return this.families.facts(viewer.caseFile(), language);
	}

}
