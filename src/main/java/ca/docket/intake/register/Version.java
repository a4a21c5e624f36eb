package ca.docket.intake.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A version of an entry, published or on its way.
 *
 * @param entry the number of the entry: of the case that drafted its first version
 * @param state {@code draft}, {@code waiting} for its day, {@code published} or
 * {@code dropped}
 * @param fields what the form says, by the key of the field
 * @param validFrom when it was published; null before
 */
record Version(String entry, String processInstanceId, String state, Map<String, Object> fields, Instant validFrom) {

	/** Whether it says that the use has ended. */
	boolean ended() {
		return "ended".equals(this.fields.get("correction"));
	}

	/** The day on which the use ended; null while it goes on. */
	LocalDate endedOn() {
		return ended() ? LocalDate.parse(text("endedOn")) : null;
	}

	/** The day from which it may be in the register. */
	LocalDate due() {
		return LocalDate.parse(text(ended() ? "endedOn" : RegisterField.LAUNCH_DATE.key()));
	}

	/** Null where nothing is said. */
	String text(String key) {
		Object value = this.fields.get(key);
		return (value != null && !value.equals("")) ? value.toString() : null;
	}

}
