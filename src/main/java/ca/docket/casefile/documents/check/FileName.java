package ca.docket.casefile.documents.check;

import java.text.Normalizer;
import java.util.Locale;

/** Validates the name of a document: without a path, and valid on any system. */
public final class FileName {

	private static final int LONGEST = 200;

	private FileName() {
	}

	/**
	 * The name as it is kept, in Unicode's composed form.
	 * @throws Unfit where it cannot be kept
	 */
	public static String usable(String sent) {
		String name = Normalizer.normalize(sent, Normalizer.Form.NFC).strip();
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

	/** Parts of a path, control characters, and those that turn the rest around. */
	private static boolean isForbidden(int character) {
		return character == '/' || character == '\\' || character == '\uFFFD' || switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
				true;
			default -> false;
		};
	}

}
