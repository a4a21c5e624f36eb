package ca.docket.hiring;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Family;
import ca.docket.casefile.Wording;
import org.springframework.stereotype.Component;

/** An application is known by who applied, and nothing else of the email is shown. */
@Component
class ApplicationFamily implements Family {

	private final Wording wording;

	ApplicationFamily(Wording wording) {
		this.wording = wording;
	}

	@Override
	public String process() {
		return "hiring-application";
	}

	@Override
	public List<Fact> facts(Case caseFile, Locale language) {
		return List.of(new Fact(this.wording.of("hiring.applicant", language), caseFile.title()));
	}

}
