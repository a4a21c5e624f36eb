package ca.docket.electorlist;

import java.time.Clock;
import java.time.LocalDate;

import ca.docket.Office;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Lists are sent under an agreement with their recipient, and a privacy policy of the
 * recipient, that are valid that day.
 */
@Component
class Agreements {

	private final Office office;

	private final Clock clock;

	Agreements(Office office, Clock clock) {
		this.office = office;
		this.clock = clock;
	}

	/** Whether a delivery has both. */
	boolean holdFor(DelegateExecution delivery) {
		return isValid((String) delivery.getVariable("agreementUntil"))
				&& isValid((String) delivery.getVariable("policyUntil"));
	}

	/**
	 * @param until its last day, as {@code 2026-09-30}; null for none
	 */
	private boolean isValid(String until) {
		return until != null && !LocalDate.parse(until).isBefore(this.office.day(this.clock.instant()));
	}

}
