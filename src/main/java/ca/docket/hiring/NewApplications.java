package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Cases;
import ca.docket.casefile.part.Parts;
import org.springframework.stereotype.Component;

/**
 * Begins applications, each a case of its own under its competition, and withdraws them.
 */
@Component
class NewApplications {

	/** On record of the application: the id of its email. */
	static final String SOURCE = "source";

	private static final String NO_NAME = "–";

	private final Cases cases;

	private final Parts parts;

	private final Applications applications;

	private final ApplicantWishes wishes;

	private final ApplicantLinks links;

	NewApplications(Cases cases, Parts parts, Applications applications, ApplicantWishes wishes, ApplicantLinks links) {
		this.cases = cases;
		this.parts = parts;
		this.applications = applications;
		this.wishes = wishes;
		this.links = links;
	}

	/** The same email twice is one application. */
	void start(Competition competition, HiringEmail email) {
		this.parts.start(this.cases.find(competition.number()).orElseThrow(), "hiring-application", null, List
			.of(new Parts.Row(email.id().toString(), "",
					Map.of("title", competition.maskNames() ? NO_NAME : email.name(), SOURCE, email.id().toString()))));
	}

	/**
	 * Withdraws an open application of a competition, or asks whoever applied whether
	 * they want that: an email may be anybody’s.
	 * @param confirmedBy who says that they do; null for nobody
	 * @return false where whoever wrote has none so named
	 */
	boolean withdraw(String competition, String number, String address, String confirmedBy) {
		Optional<Application> open = this.applications.find(number)
			.filter(one -> one.competition().equals(competition) && !one.closed()
					&& one.address().equalsIgnoreCase(address));
		open.ifPresent(one -> {
			if (confirmedBy != null) {
				this.wishes.withdraw(one, confirmedBy);
			}
			else {
				this.links.offerWishes(one, "hiring-withdrawal");
			}
		});
		return open.isPresent();
	}

}
