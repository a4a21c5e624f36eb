package ca.docket.electorlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How far a recipient is.
 *
 * @param recipient its code
 * @param municipality its name; of a board, the board's
 * @param hours of its office, as {@code 08:30-16:30}
 * @param state {@code blocked}, {@code ready}, {@code notified}, {@code accepted},
 * {@code collected}, {@code confirmed}, {@code re-issued}, {@code destroyed} or
 * {@code closed}
 * @param since when it is in that state
 * @param pack the package that may be collected; null for none
 * @param agreedUntil the last day on which its agreement and its privacy policy are both
 * valid; null for none
 * @param miscounted what the recipient counted, as long as it is not cleared up
 * @param contactSince when the contact was changed; null for the first one, or once a
 * manager allows it
 * @param contactBy who entered and who confirmed that change
 * @param toldAt when the recipient was written to last; null for never
 * @param reminded how often since its notice
 * @param callFor why the office calls by itself: {@code silent} or {@code bounced}; null
 * where it does not
 * @param calls how often it has called for that
 * @param change of the contact or the deputy that waits to be confirmed; null for none
 */
record Delivery(String number, String campaign, String processInstanceId, String recipient, String municipality,
		Contact contact, String hours, String state, Instant since, UUID pack, int edition, LocalDate agreedUntil,
		Long miscounted, Instant contactSince, List<String> contactBy, Instant toldAt, int reminded, String callFor,
		int calls, ContactChange change) {

	/** What its process waits for: the contact gets a link again. */
	static final String REISSUED = "electorlist-delivery.reissued";

	/** Whether it is the recipient's turn. */
	boolean isAwaited() {
		return Set.of("notified", "re-issued", "accepted", "collected").contains(this.state);
	}

	/** Whether its day has come: until then nothing is offered to it. */
	boolean isDue() {
		return !this.state.equals("ready");
	}

	/** Whether it has no list to collect, or none yet. */
	boolean isWaiting() {
		return Set.of("ready", "blocked").contains(this.state);
	}

	boolean isEnded() {
		return this.state.equals("destroyed") || this.state.equals("closed");
	}

}
