package ca.docket.electorlist;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import ca.docket.calendar.PolicyTerms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Contacts that were changed a short while ago: to collect a list they need a manager,
 * besides the two people who changed them.
 */
@Component
class NewContacts {

	private final PolicyTerms<ListTerms> terms;

	private final Deliveries deliveries;

	private final DeliveryLedger ledger;

	private final Clock clock;

	NewContacts(PolicyTerms<ListTerms> terms, Deliveries deliveries, DeliveryLedger ledger, Clock clock) {
		this.terms = terms;
		this.deliveries = deliveries;
		this.ledger = ledger;
		this.clock = clock;
	}

	boolean needsManager(Delivery delivery) {
		return delivery.contactSince() != null && delivery.contactSince()
			.plus(Duration.ofDays(this.terms.latest().contactDays()))
			.isAfter(this.clock.instant());
	}

	/**
	 * A manager lets the contact collect the list; not one of the two who changed it.
	 * @param seen the address and the number that the manager saw
	 */
	@Transactional
	public void allow(String number, String seen, String person) {
		Delivery delivery = this.deliveries.hold(number).orElseThrow();
		if (!delivery.contact().where().equals(seen) || delivery.contactBy().contains(person)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		if (needsManager(delivery)) {
			this.deliveries.allowContact(number);
			this.ledger.note(delivery.processInstanceId(), person, "new-contact-allowed", Map.of());
		}
	}

}
