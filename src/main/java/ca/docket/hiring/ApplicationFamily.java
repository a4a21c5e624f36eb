package ca.docket.hiring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Family;
import ca.docket.casefile.Standing;
import ca.docket.casefile.Wording;
import org.springframework.stereotype.Component;

/**
 * An application is known by who applied, and nothing else of the email is shown. It has
 * no tasks of its own: it stands where its competition is.
 */
@Component
class ApplicationFamily implements Family, Standing {

	private final Applications applications;

	private final Competitions competitions;

	private final Wording wording;

	ApplicationFamily(Applications applications, Competitions competitions, Wording wording) {
		this.applications = applications;
		this.competitions = competitions;
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

	@Override
	public Optional<String> of(Case caseFile, Locale language) {
		return this.applications.find(caseFile.number())
			.filter(one -> !one.closed())
			.map(one -> this.wording.of("hiring.stands." + stage(one), language));
	}

	private String stage(Application one) {
		if (one.standing() != null) {
			return "decision";
		}
		return this.competitions.of(one.competition()).isOpen() ? "open" : "screening";
	}

}
