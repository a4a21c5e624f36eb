package ca.docket.hiring;

import java.util.List;

import org.springframework.stereotype.Component;

/** The applications of a competition with what was found, once it is unsealed. */
@Component
class Screened {

	private final Competitions competitions;

	private final Applications applications;

	private final Screenings screenings;

	Screened(Competitions competitions, Applications applications, Screenings screenings) {
		this.competitions = competitions;
		this.applications = applications;
		this.screenings = screenings;
	}

	/** An application with what was found. */
	record One(Application application, Findings findings) {
	}

	/** All that are open and were assigned to somebody. */
	List<One> of(String number) {
		Competition competition = this.competitions.of(number);
		List<Judgement> all = this.screenings.all(competition);
		return this.applications.open(number)
			.stream()
			.map(one -> new One(one, Findings.of(competition, one.number(), all)))
			.filter(one -> !one.findings().judgements().isEmpty())
			.toList();
	}

}
