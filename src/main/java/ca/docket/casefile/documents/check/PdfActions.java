package ca.docket.casefile.documents.check;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;

/**
 * Refuses objects of a PDF that act: by themselves everything but a jump within it, after
 * a click everything that could do harm.
 */
final class PdfActions {

	private static final Set<String> HARMFUL = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE",
			"GoToR", "Rendition", "RichMediaExecute");

	private static final Set<String> AFTER_A_CLICK = Set.of("URI", "Named", "Thread", "Sound", "Movie", "Hide",
			"ResetForm", "SetOCGState", "Trans", "GoTo3DView");

	private static final List<COSName> SCRIPTS = names("JS", "JavaScript", "XFA", "RichMedia", "OnInstantiate");

	private static final List<COSName> FILES = names("EF", "EmbeddedFiles");

	/** Of a place outside: a page's, a base for others, and files by five names. */
	private static final List<COSName> LINKS = names("URI", "Base");

	private static final List<COSName> OUTSIDE = names("F", "UF", "DOS", "Unix", "Mac");

	private static final int LONGEST_CHAIN = 20;

	private PdfActions() {
	}

	/**
	 * Looks at one object, not at what it refers to.
	 * @throws Unfit where it acts
	 */
	static void refuse(COSDictionary dictionary) {
		if (SCRIPTS.stream().anyMatch(dictionary::containsKey) || HARMFUL.contains(kind(dictionary))) {
			throw new Unfit("script");
		}
		if (FILES.stream().anyMatch(dictionary::containsKey)) {
			throw new Unfit("files-inside");
		}
		requireJump(dictionary.getDictionaryObject(COSName.OPEN_ACTION), 0);
		if (dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary byItself) {
			byItself.keySet().forEach(event -> requireJump(byItself.getDictionaryObject(event), 0));
		}
		LINKS.forEach(link -> text(dictionary, link, Target::requireLink));
		OUTSIDE.forEach(file -> text(dictionary, file, PdfActions::refuseOutside));
	}

	/** Actions come alone or in a row, each with some that follow. */
	private static void requireJump(COSBase action, int depth) {
		if (action instanceof COSArray several) {
			several.toList().forEach(one -> requireJump(one, depth + 1));
		}
		if (action instanceof COSObject reference) {
			requireJump(reference.getObject(), depth + 1);
		}
		if (!(action instanceof COSDictionary dictionary)) {
			return;
		}
		if (HARMFUL.contains(kind(dictionary))) {
			throw new Unfit("script");
		}
		if (AFTER_A_CLICK.contains(kind(dictionary)) || depth > LONGEST_CHAIN) {
			throw new Unfit("acts");
		}
		if (kind(dictionary).equals("GoTo")) {
			requireJump(dictionary.getDictionaryObject(COSName.getPDFName("Next")), depth + 1);
		}
	}

	private static void refuseOutside(String file) {
		throw Target.isLocal(file) ? Target.refused(file) : new Unfit("external");
	}

	private static void text(COSDictionary dictionary, COSName key, Consumer<String> rule) {
		if (dictionary.getDictionaryObject(key) instanceof COSString text) {
			rule.accept(text.getString());
		}
	}

	private static String kind(COSDictionary action) {
		return String.valueOf(action.getNameAsString(COSName.S));
	}

	private static List<COSName> names(String... names) {
		return Stream.of(names).map(COSName::getPDFName).toList();
	}

}
