package ca.docket.casefile;

/**
 * Makes a line out of what somebody wrote as a title or name: nothing in it breaks the
 * line, is invisible, or turns the rest around.
 */
public final class VisibleText {

	private VisibleText() {
	}

	public static String line(String text) {
		return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").replaceAll("\\p{Cf}", "").strip();
	}

}
