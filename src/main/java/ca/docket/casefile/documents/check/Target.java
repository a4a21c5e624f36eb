package ca.docket.casefile.documents.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.casefile.VisibleText;

/**
 * Where a document leads to. A file of a computer or of the network is never opened with
 * good intent: the mere look for it tells a stranger's server who is signed in.
 */
final class Target {

	private static final Pattern LOCAL = Pattern.compile("(?is)file:.*|[\\\\/]{2,}[^\\\\/\\s].*|[a-z]:[\\\\/].*");

	private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);

	private static final Pattern BY_CLICK = Pattern.compile("(?i)https?|mailto|tel");

	private static final int SHOWN = 80;

	private Target() {
	}

	/** Whether it is a file of a computer or of the network. */
	static boolean isLocal(String target) {
		return LOCAL.matcher(plain(target)).matches();
	}

	/** Whether it is not a part of the document itself. */
	static boolean leaves(String target) {
		String plain = plain(target);
		Matcher scheme = SCHEME.matcher(plain);
		return isLocal(target) || (scheme.matches() && !scheme.group(1).equalsIgnoreCase("data"));
	}

	/**
	 * Lets a link stay that opens a page or an email once a person clicks on it.
	 * @throws Unfit where it leads elsewhere
	 */
	static void requireLink(String target) {
		Matcher scheme = SCHEME.matcher(plain(target));
		if (isLocal(target) || (scheme.matches() && !BY_CLICK.matcher(scheme.group(1)).matches())) {
			throw refused(target);
		}
	}

	static Unfit refused(String target) {
		return new Unfit("target", shown(target));
	}

	/** Programs skip white space, and undo what is escaped. */
	private static String plain(String target) {
		String line = VisibleText.line(target);
		try {
			return URLDecoder.decode(line.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return line;
		}
	}

	private static String shown(String target) {
		String line = VisibleText.line(target);
		return (line.length() > SHOWN) ? line.substring(0, SHOWN) + "…" : line;
	}

}
