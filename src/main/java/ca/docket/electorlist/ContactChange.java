package ca.docket.electorlist;

/**
 * A change of who collects a list, which waits to be confirmed.
 *
 * @param role {@code contact} or {@code deputy}
 * @param to who does from then on
 * @param person who entered it
 * @param seal that it is kept with; null until then
 */
record ContactChange(String role, Contact to, String person, String seal) {

	ContactChange(String role, Contact to, String person) {
		this(role, to, person, null);
	}

	boolean isOfDeputy() {
		return this.role.equals(LinkHolder.DEPUTY);
	}

	/** By which somebody confirms the very change they saw. */
	public String where() {
		return this.role + " " + this.to.where();
	}

	/** Whether somebody can collect the list of this recipient by it. */
	boolean isUsable(Delivery delivery) {
		return this.to.isUsable() && (isOfDeputy() ? !this.to.email().equalsIgnoreCase(delivery.contact().email())
				: this.role.equals(LinkHolder.CONTACT));
	}

}
