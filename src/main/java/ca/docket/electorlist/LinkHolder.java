package ca.docket.electorlist;

/**
 * A person of a recipient, to whom a personal link belongs.
 *
 * @param id the number of the delivery for its contact, and its own for whoever is named
 * @param role {@code contact}, {@code deputy} or {@code designate}
 */
record LinkHolder(String id, String role, Contact contact) {

	static LinkHolder of(Delivery delivery) {
		return new LinkHolder(delivery.number(), "contact", delivery.contact());
	}

	public boolean isMainContact() {
		return this.role.equals("contact");
	}

	/** Whether they speak for the recipient; a vendor only collects and counts. */
	public boolean speaksForRecipient() {
		return !this.role.equals("designate");
	}

}
