package ca.docket.intake.register;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A query of the register.
 *
 * @param on the day at whose end it is read
 */
record RegisterQuery(LocalDate on, Locale language) {

	/** What was sent cannot be answered; why is said in {@code messages/pages}. */
	static class Wrong extends Exception {

		private final String key;

		private final String sent;

		Wrong(String key, String sent) {
			super(key);
			this.key = key;
			this.sent = sent.replaceAll("\\p{Cntrl}", " ").strip();
		}

		String key() {
			return this.key;
		}

		/** What was sent, without what does not print, and not without end. */
		String sent() {
			return this.sent.substring(0, Math.min(this.sent.length(), 40));
		}

	}

}
