package ca.docket.electorlist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

import ca.docket.Office;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Lists are delivered under an agreement with their recipient, and a privacy policy of
 * the recipient, as long as both are valid.
 */
@Component
class Agreements {

	private final Office office;

	private final Clock clock;

	Agreements(Office office, Clock clock) {
		this.office = office;
		this.clock = clock;
	}

	/** The last day on which both are valid; null where one is missing. */
	static LocalDate until(DelegateExecution delivery) {
		Object[] both = { delivery.getVariable("agreementUntil"), delivery.getVariable("policyUntil") };
		return Stream.of(both).anyMatch(Objects::isNull) ? null
				: Stream.of(both)
					.map(until -> LocalDate.parse(until.toString()))
					.min(LocalDate::compareTo)
					.orElseThrow();
	}

	public boolean hold(Delivery delivery) {
		return delivery.agreedUntil() != null
				&& !delivery.agreedUntil().isBefore(this.office.day(this.clock.instant()));
	}

	/**
	 * Whether a recipient gets no further without them; one that has confirmed only keeps
	 * what it has.
	 */
	boolean block(Delivery delivery) {
		return !hold(delivery) && !delivery.state().equals("confirmed");
	}

}
