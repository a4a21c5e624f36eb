package ca.docket.casefile.documents.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import ca.docket.casefile.VisibleText;

/**
 * Validates the name of a document and makes it one that any system takes: without a
 * path, invisible characters, and what Windows reserves.
 */
public final class FileName {

	private static final int LONGEST = 200;

	/** Devices, whatever their ending. */
	private static final Pattern RESERVED = Pattern
		.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|clock\\$|(com|lpt)[0-9¹²³])(?=[. ]|$)");

	private FileName() {
	}

	/**
	 * The name as it is kept, in Unicode's composed form.
	 * @throws Unfit where it cannot be kept
	 */
	public static String usable(String sent) {
		String line = VisibleText.line(Normalizer.normalize(sent, Normalizer.Form.NFC));
		String portable = line.replaceAll("[<>:\"|?*]", "_").replaceAll("[. ]+$", "");
		String name = RESERVED.matcher(portable).lookingAt() ? "_" + portable : portable;
		if (name.isEmpty() || name.startsWith(".") || name.codePoints().anyMatch(FileName::isForbidden)) {
			throw new Unfit("name");
		}
		if (name.length() > LONGEST) {
			throw new Unfit("name-length", LONGEST);
		}
		return name;
	}

	/** By which versions of one document belong together. */
	public static String key(String name) {
		return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
	}

	/** What follows the last dot, in small letters; empty where nothing does. */
	public static String extension(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	/** Parts of a path, and what is no character. */
	private static boolean isForbidden(int character) {
		return character == '/' || character == '\\' || character == '\uFFFD' || switch (Character.getType(character)) {
			case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
			default -> false;
		};
	}

}
