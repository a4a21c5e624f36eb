package ca.docket.hiring;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is decided on an application for one of the areas.
 *
 * @param area counted from 1
 * @param invited {@code yes} or {@code no}; null before the short list
 * @param interviewAt as it was arranged; null where nobody is invited
 * @param interviewedOn the day of the last interview; null before
 * @param offer {@code offer}, {@code reserve} or {@code no}; null before
 * @param reply {@code accepted} or {@code declined}; null before
 * @param checked after references or a record check: {@code kept} or {@code withdrawn};
 * null before, and where none is asked for
 * @param savedIn the task in whose list it was saved last; null for none
 */
record Choice(String application, int area, String invited, Instant interviewAt, String place, LocalDate interviewedOn,
		String offer, String reply, String checked, String savedIn, int version) {

	Choice invite(String said, Instant at, String where, String task) {
		return new Choice(this.application, this.area, said, at, where, this.interviewedOn, this.offer, this.reply,
				this.checked, task, this.version);
	}

	Choice interview(LocalDate day) {
		return new Choice(this.application, this.area, this.invited, this.interviewAt, this.place, day, this.offer,
				this.reply, this.checked, this.savedIn, this.version);
	}

	/** An offer to somebody in reserve is a new one. */
	Choice decide(LocalDate interviewed, String said, String task) {
		return new Choice(this.application, this.area, this.invited, this.interviewAt, this.place, interviewed, said,
				null, null, task, this.version);
	}

	/**
	 * The person answers.
	 * @param task null where they did over their link
	 */
	Choice reply(String said, String task) {
		return new Choice(this.application, this.area, this.invited, this.interviewAt, this.place, this.interviewedOn,
				this.offer, said, this.checked, task, this.version);
	}

	Choice check(String said, String task) {
		return new Choice(this.application, this.area, this.invited, this.interviewAt, this.place, this.interviewedOn,
				this.offer, this.reply, said, task, this.version);
	}

	/** What the link to answer the offer is about. */
	String subject() {
		return "%s/%d".formatted(this.application, this.area);
	}

	boolean isInvited() {
		return "yes".equals(this.invited);
	}

	boolean holdsOffer() {
		return "offer".equals(this.offer) && !"declined".equals(this.reply) && !"withdrawn".equals(this.checked);
	}

	/** The offer waits for an answer. */
	boolean isAsked() {
		return holdsOffer() && this.reply == null;
	}

	boolean isAccepted() {
		return holdsOffer() && "accepted".equals(this.reply);
	}

	boolean isSavedIn(String task) {
		return task.equals(this.savedIn);
	}

}
