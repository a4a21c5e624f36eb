package ca.docket.hiring;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import ca.docket.Office;
import ca.docket.casefile.Cases;
import ca.docket.casefile.keeping.Holds;
import org.springframework.stereotype.Component;

/** What has an application kept, as the table {@code hiring-removal} asks for it. */
@Component
class RemovalFacts {

	private final Cases cases;

	private final Competitions competitions;

	private final AreaChoices choices;

	private final Holds holds;

	private final Office office;

	private final Clock clock;

	RemovalFacts(Cases cases, Competitions competitions, AreaChoices choices, Holds holds, Office office, Clock clock) {
		this.cases = cases;
		this.competitions = competitions;
		this.choices = choices;
		this.holds = holds;
		this.office = office;
		this.clock = clock;
	}

	/** As it is now. An interviewed person was told once the application had ended. */
	Map<String, Object> of(Application one) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("held", this.holds.isHeld(one.number()) ? "yes" : "no");
		facts.put("years", yearsSince(this.competitions.of(one.competition()).closing()));
		boolean interviewed = this.choices.ofApplication(one.number())
			.stream()
			.map(Choice::interviewedOn)
			.anyMatch(Objects::nonNull);
		facts.put("yearsTold", interviewed ? yearsSince(this.cases.find(one.number()).orElseThrow().closedAt()) : null);
		return facts;
	}

	private int yearsSince(Instant then) {
		return (int) ChronoUnit.YEARS.between(this.office.day(then), this.office.day(this.clock.instant()));
	}

}
