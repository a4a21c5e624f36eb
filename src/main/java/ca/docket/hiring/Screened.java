package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

	Competition competition(String number) {
		return this.competitions.of(number);
	}

	/** All that are open and were assigned to somebody. */
	List<One> of(String number) {
		return of(number, this.applications.open(number), null);
	}

	/** One of them. */
	Optional<One> find(String number, String application) {
		return of(number, this.applications.find(application).filter(one -> !one.closed()).stream().toList(),
				application)
			.stream()
			.findFirst();
	}

	private List<One> of(String number, List<Application> open, String application) {
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
