package ca.docket.electorlist;

import java.time.Instant;
import java.util.List;

/**
 * A person of a recipient, to whom a personal link belongs.
 *
 * @param id the number of the delivery for its contact, and its own for whoever is named
 * @param role {@code contact}, {@code deputy} or {@code designate}
 * @param since when the office changed them; null for never, or once a manager allows it
 * @param changedBy who entered and who confirmed that change
 */
record LinkHolder(String id, String role, Contact contact, Instant since, List<String> changedBy) {

	static final String CONTACT = "contact";

	static final String DEPUTY = "deputy";

	static LinkHolder of(Delivery delivery) {
		return contact(delivery.number(), delivery.contact(), delivery.contactSince(), delivery.contactBy());
	}

	static LinkHolder contact(String delivery, Contact contact, Instant since, List<String> changedBy) {
		return new LinkHolder(delivery, CONTACT, contact, since, changedBy);
	}

	public boolean isMainContact() {
		return this.role.equals(CONTACT);
	}

	/** Whether they speak for the recipient; a vendor only collects and counts. */
	public boolean speaksForRecipient() {
		return !this.role.equals("designate");
	}

}
