package ca.docket.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import ca.docket.Office;
import org.springframework.stereotype.Component;

/** How old a recommendation is: from the day on which the auditor issued it. */
@Component
class Ageing {

	private final Clock clock;

	private final Office office;

	Ageing(Clock clock, Office office) {
		this.clock = clock;
		this.office = office;
	}

	/** Full years until today. */
	int years(LocalDate issued) {
		return (int) ChronoUnit.YEARS.between(issued, today());
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(this.office.zone()));
	}

}
