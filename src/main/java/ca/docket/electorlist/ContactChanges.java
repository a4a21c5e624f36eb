package ca.docket.electorlist;

import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.letters.CaseLetters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Changes who collects a list, in the caller's transaction: one person enters it, another
 * calls the number that stood before and confirms it, and the old address is told.
 */
@Component
class ContactChanges {

	private final Deliveries deliveries;

	private final Access access;

	private final Cases cases;

	private final CaseLetters letters;

	private final DeliveryLedger ledger;

	private final Messages messages;

	ContactChanges(Deliveries deliveries, Access access, Cases cases, CaseLetters letters, DeliveryLedger ledger,
			Messages messages) {
		this.deliveries = deliveries;
		this.access = access;
		this.cases = cases;
		this.letters = letters;
		this.ledger = ledger;
		this.messages = messages;
	}

	void enter(String number, Contact contact, String person) {
		Delivery delivery = this.deliveries.hold(number).orElseThrow();
		if (delivery.changedTo() != null) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		this.deliveries.propose(number, contact, person);
		this.ledger.note(delivery.processInstanceId(), person, "contact-change-entered", Map.of());
		Case part = this.cases.find(number).orElseThrow();
		this.letters.toPerson(part, "electorlist-contact-change", "contact " + System.nanoTime(),
				delivery.contact().reader(), Map.of("municipality", delivery.municipality()));
	}

	/**
	 * Confirms what a second person saw, or takes it back.
	 * @param seen the address and the number that they saw
	 */
	void answer(String number, boolean confirmed, String seen, String person) {
		Delivery delivery = this.deliveries.hold(number).orElseThrow();
		if (delivery.changedTo() == null || !delivery.changedTo().where().equals(seen)
				|| confirmed && delivery.changedBy().equals(person)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		if (!confirmed) {
			this.deliveries.propose(number, null, null);
			this.ledger.note(delivery.processInstanceId(), person, "contact-change-refused", Map.of());
			return;
		}
		this.deliveries.contact(number, delivery.changedTo(), person);
		this.ledger.note(delivery.processInstanceId(), person, "recipient-contact-changed", Map.of());
		this.access.close(delivery);
		this.messages.sendIfAwaited(delivery.processInstanceId(), Messages.REISSUED, Map.of());
	}

}
