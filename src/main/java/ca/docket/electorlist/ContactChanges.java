package ca.docket.electorlist;

import java.util.Map;

import ca.docket.security.Vouching;
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

	private final LinkHolders holders;

	private final DeliveryLetters letters;

	private final DeliveryLedger ledger;

	private final ConfirmedChanges confirmed;

	private final Vouching vouching;

	ContactChanges(Deliveries deliveries, LinkHolders holders, DeliveryLetters letters, DeliveryLedger ledger,
			ConfirmedChanges confirmed, Vouching vouching) {
		this.deliveries = deliveries;
		this.holders = holders;
		this.letters = letters;
		this.ledger = ledger;
		this.confirmed = confirmed;
		this.vouching = vouching;
	}

	/** The contact is told of a change of the deputy too. */
	void enter(String number, ContactChange change) {
		Delivery delivery = this.deliveries.hold(number).orElseThrow();
		if (!change.isUsable(delivery)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		if (delivery.change() != null) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		this.deliveries.propose(number, change);
		this.ledger.note(delivery.processInstanceId(), change.person(), "contact-change-entered",
				Map.of("role", change.role()));
		String key = "contact " + System.nanoTime();
		this.letters.send(delivery, LinkHolder.of(delivery), "electorlist-contact-change", key, Map.of());
		if (change.isOfDeputy()) {
			this.holders.deputies(delivery)
				.forEach(former -> this.letters.send(delivery, former, "electorlist-contact-change", key, Map.of()));
		}
	}

	/** Whether they are a second person to who entered the change that waits. */
	public boolean mayConfirm(Delivery delivery, String person) {
		return this.deliveries.isChangeAsEntered(delivery)
				&& this.vouching.mayVouchFor(person, delivery.change().person());
	}

	/**
	 * Confirms what a second person saw, or takes it back.
	 * @param seen the role, the address and the number that they saw
	 */
	void answer(String number, boolean confirmed, String seen, String person) {
		Delivery delivery = this.deliveries.hold(number).orElseThrow();
		ContactChange change = delivery.change();
		if (change == null || !change.where().equals(seen) || confirmed && !mayConfirm(delivery, person)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		this.deliveries.propose(number, null);
		this.ledger.note(delivery.processInstanceId(), person,
				confirmed ? "recipient-contact-changed" : "contact-change-refused", Map.of("role", change.role()));
		if (confirmed) {
			this.confirmed.apply(delivery, change, person);
		}
	}

}
