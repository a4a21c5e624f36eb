package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

	/**
	 * Those that are open and were assigned to somebody.
	 * @param application only this one; null for all
	 */
	List<One> of(String number, String application) {
		List<Application> open = (application == null) ? this.applications.open(number)
				: this.applications.find(application).filter(one -> !one.closed()).stream().toList();
		Competition competition = this.competitions.of(number);
		Map<String, List<Judgement>> all = this.screenings.all(competition, application)
			.stream()
			.collect(Collectors.groupingBy(Judgement::application));
		return open.stream()
			.filter(one -> all.containsKey(one.number()))
			.map(one -> new One(one, Findings.of(competition, all.get(one.number()))))
			.toList();
	}

}
