package ca.docket.hiring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * An application as the lists of its competition know it.
 *
 * @param email the id of the email that it came by
 * @param requirements what was found of all required qualifications; null before
 * @param score of the assets, by their weights; null before
 * @param standing what the table said; null before
 * @param invited {@code yes} or {@code no}; null before the short list
 * @param offer {@code offer}, {@code reserve} or {@code no}; null before
 * @param reply {@code accepted} or {@code declined}; null before
 * @param savedIn the task in whose list it was saved last; null for none
 * @param closed whether it has ended
 */
record Application(String number, String competition, String processInstanceId, UUID email, String name, String address,
		String requirements, BigDecimal score, String standing, String invited, LocalDate interviewedOn, String offer,
		String reply, String savedIn, int version, boolean closed) {

	boolean isSavedIn(String task) {
		return task.equals(this.savedIn);
	}

	boolean isOn(String list) {
		return !this.closed && Objects.equals(this.standing, list);
	}

	/** Whether the person is still thought of: invited, and not ruled out. */
	boolean isInterviewed() {
		return !this.closed && "yes".equals(this.invited);
	}

	boolean holdsOffer() {
		return !this.closed && "offer".equals(this.offer) && !"declined".equals(this.reply);
	}

	boolean isAccepted() {
		return holdsOffer() && "accepted".equals(this.reply);
	}

}
