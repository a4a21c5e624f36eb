package ca.docket.casefile.page;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseFamilies;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.words.AnswerWords;
import org.springframework.stereotype.Component;

/** What the case is about. */
@Component
class About implements CaseSection {

	private final CaseFamilies families;

	private final AnswerWords answers;

	About(CaseFamilies families, AnswerWords answers) {
		this.families = families;
		this.answers = answers;
	}

	@Override
	public String name() {
		return "facts";
	}

	@Override
	public List<Fact> of(Viewer viewer, Locale language) {
		Case caseFile = viewer.caseFile();
		List<Fact> own = this.families.of(caseFile.process())
			.map(family -> family.facts(caseFile, language))
			.orElse(List.of());
		return own.isEmpty() ? this.answers.submitted(caseFile, language) : own;
	}

}
