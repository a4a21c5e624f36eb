package ca.docket.electorlist;

import java.time.Clock;
import java.time.LocalDate;

import ca.docket.Office;
import org.springframework.stereotype.Component;

/** Lists are sent under an agreement with their recipient that is valid that day. */
@Component
class Agreements {

	private final Office office;

	private final Clock clock;

	Agreements(Office office, Clock clock) {
		this.office = office;
		this.clock = clock;
	}

	/**
	 * Whether one still is.
	 * @param until its last day, as {@code 2026-09-30}; null for no agreement
	 */
	boolean isValid(String until) {
		return until != null && !LocalDate.parse(until).isBefore(this.office.day(this.clock.instant()));
	}

}
