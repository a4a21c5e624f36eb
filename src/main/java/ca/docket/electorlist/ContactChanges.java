package ca.docket.electorlist;

import java.util.Map;

import ca.docket.casefile.ProcessMessages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Changes who collects a list, in the caller's transaction: one person enters it, another
 * calls the number that stood before and confirms it, and the old address is told. The
 * new one names anew who else may collect it.
 */
@Component
class ContactChanges {

	private final Deliveries deliveries;

	private final Access access;

	private final LinkHolders holders;

	private final DeliveryLetters letters;

	private final DeliveryLedger ledger;

	private final ProcessMessages messages;

	ContactChanges(Deliveries deliveries, Access access, LinkHolders holders, DeliveryLetters letters,
			DeliveryLedger ledger, ProcessMessages messages) {
		this.deliveries = deliveries;
		this.access = access;
		this.holders = holders;
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
		this.letters.send(delivery, "electorlist-contact-change", "contact " + System.nanoTime(), Map.of());
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
		this.holders.named(delivery).forEach(this.holders::remove);
		this.messages.sendIfAwaited(delivery.processInstanceId(), Delivery.REISSUED, Map.of());
	}

}
