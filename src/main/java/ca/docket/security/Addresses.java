package ca.docket.security;

import java.util.regex.Pattern;

/** Checks that a text is exactly one email address. */
public final class Addresses {

	private static final String ATOM = "[A-Za-z0-9!#$&'*+/=?^_{}~-]+";

	private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

	private static final Pattern ADDRESS = Pattern
		.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[A-Za-z]{2,63}");

	private Addresses() {
	}

	/**
	 * Whether a text is exactly one address, as {@code name@example.org}: no list, no
	 * name beside it, no line break, plain ASCII.
	 */
	public static boolean isOne(String text) {
		return text != null && text.length() <= 254 && ADDRESS.matcher(text).matches();
	}

}
