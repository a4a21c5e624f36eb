package ca.docket.intake.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A query of the register.
 *
 * @param on the day at whose end it is read
 */
record RegisterQuery(LocalDate on, Locale language) {

	/**
	 * Reads what was sent.
	 * @param on as {@code 2026-11-03}; empty for today
	 * @param lang {@code en} or {@code fr}; empty for the reader's language
	 * @throws Wrong where the day is none, or still to come, or the language another
	 */
	static RegisterQuery of(String on, String lang, LocalDate today, Locale reader) throws Wrong {
		if (!lang.isEmpty() && !lang.equals("en") && !lang.equals("fr")) {
			throw new Wrong("register.bad-language", lang);
		}
		return new RegisterQuery(on.isEmpty() ? today : day(on, today),
				lang.isEmpty() ? reader : Locale.forLanguageTag(lang));
	}

	private static LocalDate day(String on, LocalDate today) throws Wrong {
		try {
			LocalDate day = LocalDate.parse(on);
			if (day.isAfter(today)) {
				throw new Wrong("register.future-day", on);
			}
			return day;
		}
		catch (DateTimeParseException ex) {
			throw new Wrong("register.bad-day", on);
		}
	}

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
