package ca.docket.casefile.documents;

import java.util.List;
import java.util.Locale;

/** Formats file sizes for people. */
public final class Sizes {

	private static final List<String> ENGLISH = List.of("bytes", "kB", "MB", "GB");

	private static final List<String> FRENCH = List.of("octets", "ko", "Mo", "Go");

	private Sizes() {
	}

	/** A size with a unit, as "1.2 MB". */
	public static String inWords(long bytes, Locale language) {
		List<String> units = language.getLanguage().equals("fr") ? FRENCH : ENGLISH;
		double size = bytes;
		int unit = 0;
		while (size >= 1000 && unit < units.size() - 1) {
			size /= 1000;
			unit++;
		}
		return String.format(language, (unit == 0) ? "%.0f\u00a0%s" : "%.1f\u00a0%s", size, units.get(unit));
	}

}
