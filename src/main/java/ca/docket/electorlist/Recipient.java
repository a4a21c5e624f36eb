package ca.docket.electorlist;

import java.util.Objects;
import java.util.function.Function;

/**
 * Who gets a list: a municipality, or a board that runs an election itself.
 *
 * @param kind as the layout names it, {@code municipality} or that of a board
 * @param code by which the extract names it; of a municipality, its census code
 * @param legalBasis on which a board runs its election; empty for a municipality
 * @param day on which its list is delivered, as {@code 2026-09-01}
 * @param agreementUntil the last day of its agreement with the office; empty for none
 * @param policyUntil the last day of its privacy policy; empty for none
 */
record Recipient(String kind, String code, String name, String legalBasis, String day, String agreementUntil,
		String policyUntil) {

	private static final String MUNICIPALITY = "municipality";

	/** As it was typed in or imported; a municipality has no name there. */
	static Recipient of(Function<String, Object> said) {
		String kind = text(said, "recipientKind");
		return new Recipient(kind.isEmpty() ? MUNICIPALITY : kind, text(said, "recipient"), text(said, "recipientName"),
				text(said, "legalBasis"), text(said, "deliveryDate"), text(said, "agreementUntil"),
				text(said, "policyUntil"));
	}

	/** What was said in a field, without spaces around it; empty for nothing. */
	static String text(Function<String, Object> said, String field) {
		return Objects.toString(said.apply(field), "").strip();
	}

	boolean isMunicipality() {
		return this.kind.equals(MUNICIPALITY);
	}

	Recipient named(String name) {
		return new Recipient(this.kind, this.code, name, this.legalBasis, this.day, this.agreementUntil,
				this.policyUntil);
	}

	/** Whether an agreement is valid when the list is delivered. */
	boolean hasAgreement() {
		return this.agreementUntil.compareTo(this.day) >= 0;
	}

	/** Whether a privacy policy is, too. */
	boolean hasPolicy() {
		return this.policyUntil.compareTo(this.day) >= 0;
	}

}
