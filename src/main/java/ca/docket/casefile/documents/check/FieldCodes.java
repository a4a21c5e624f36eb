package ca.docket.casefile.documents.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Refuses fields of a text that fetch from other programs and files. A field's code comes
 * in pieces, and with other fields in it.
 */
class FieldCodes {

	private static final Set<String> FETCHING = Set.of("DDE", "DDEAUTO", "LINK", "INCLUDETEXT", "INCLUDEPICTURE",
			"INCLUDE", "IMPORT", "DATABASE", "RD", "MACROBUTTON", "HTMLACTIVEX");

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"?|[^\\s\"]+");

	private static final int DEEPEST = 50;

	private final Deque<StringBuilder> open = new ArrayDeque<>();

	FieldCodes() {
		this.open.push(new StringBuilder());
	}

	/** A field whose name another one would make is not one that people write. */
	void begin() {
		if (this.open.size() > DEEPEST || (this.open.size() > 1 && this.open.peek().toString().isBlank())) {
			throw new Unfit("fields");
		}
		this.open.push(new StringBuilder());
	}

	void code(String piece) {
		this.open.peek().append(piece);
	}

	void end() {
		check(this.open.peek().toString());
		if (this.open.size() > 1) {
			this.open.pop();
		}
	}

	/** Also what was not ended, or never begun. */
	void endAll() {
		this.open.forEach(code -> check(code.toString()));
	}

	static void check(String code) {
		var words = WORD.matcher(code).results().map(FieldCodes::plain).toList();
		if (words.isEmpty()) {
			return;
		}
		String name = words.get(0).toUpperCase(Locale.ROOT);
		if (FETCHING.contains(name)) {
			throw new Unfit("fields");
		}
		words.stream().skip(1).filter(Target::isLocal).findFirst().ifPresent(local -> {
			throw Target.refused(local);
		});
		if (name.equals("HYPERLINK")) {
			words.stream().skip(1).filter(word -> !word.startsWith("\\")).forEach(Target::requireLink);
		}
	}

	private static String plain(MatchResult word) {
		return (word.group(1) != null) ? word.group(1) : word.group();
	}

}
