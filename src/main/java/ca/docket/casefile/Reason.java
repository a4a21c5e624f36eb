package ca.docket.casefile;

/** A reason that somebody gives on a page. */
public final class Reason {

	private static final int LONGEST = 2000;

	private Reason() {
	}

	/** Whether it says something, and can be kept. */
	public static boolean isGiven(String text) {
		return !text.isBlank() && text.length() <= LONGEST && text.indexOf('\0') < 0;
	}

}
