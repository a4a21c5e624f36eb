package ca.docket.hiring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.keeping.Holds;
import org.springframework.stereotype.Component;

/** What has an application kept, as the table {@code hiring-removal} asks for it. */
@Component
class RemovalFacts {

	private final Competitions competitions;

	private final Holds holds;

	private final Office office;

	private final Clock clock;

	RemovalFacts(Competitions competitions, Holds holds, Office office, Clock clock) {
		this.competitions = competitions;
		this.holds = holds;
		this.office = office;
		this.clock = clock;
	}

	/** As it is now. */
	Map<String, Object> of(Application one) {
		long years = ChronoUnit.YEARS.between(this.office.day(this.competitions.of(one.competition()).closing()),
				this.office.day(this.clock.instant()));
		return Map.of("held", this.holds.isHeld(one.number()) ? "yes" : "no", "years", (int) years);
	}

}
