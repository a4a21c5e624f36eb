package ca.docket.intake.impact;

import java.util.Arrays;
import java.util.Locale;

import org.springframework.context.MessageSource;

/**
 * A file that cannot be scored: why, as a key of {@code messages/checks}, and where in
 * the file the reason is.
 */
public class NotScored extends Exception {

	static final String TOO_LARGE = "large";

	private static final int LONGEST = 60;

	private final String reason;

	private final String where;

	private final transient Object[] details;

	/** What stands in the file may be anything, and is shown in part. */
	NotScored(String reason, String where, Object... details) {
		super(reason, null, false, false);
		this.reason = reason;
		this.where = shown(where);
		this.details = Arrays.stream(details)
			.map(each -> (each instanceof Number) ? each : shown(String.valueOf(each)))
			.toArray();
	}

	/** Whether the file is above the cap, and was not read to its end. */
	public boolean isForSize() {
		return this.reason.equals(TOO_LARGE);
	}

	/**
	 * The place in the file, as {@code data.impact3} or as line and column; empty for the
	 * file as a whole.
	 */
	public String where() {
		return this.where;
	}

	/** The sentence for people. */
	public String sentence(MessageSource texts, Locale language) {
		return texts.getMessage("impact-file." + this.reason, this.details, language);
	}

	private static String shown(String text) {
		String plain = text.replaceAll("\\p{C}+", " ").strip();
		return (plain.length() > LONGEST) ? plain.substring(0, LONGEST) + "…" : plain;
	}

}
