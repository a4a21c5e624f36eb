package ca.docket.hiring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells French from English by small words: enough to propose who reads a document. */
final class DocumentLanguage {

	private static final Set<String> FRENCH = Set.of("le", "la", "les", "des", "du", "et", "une", "un", "pour", "dans",
			"avec", "sur", "au", "aux", "en", "est", "je", "mes");

	private static final Set<String> ENGLISH = Set.of("the", "and", "of", "to", "in", "for", "with", "at", "by", "from",
			"is", "my", "i", "an");

	private static final Pattern BETWEEN = Pattern.compile("\\P{L}+");

	private DocumentLanguage() {
	}

	/** Empty where there are as many of one as of the other. */
	static Optional<String> of(List<String> pages) {
		long french = count(pages, FRENCH);
		long english = count(pages, ENGLISH);
		return (french == english) ? Optional.empty() : Optional.of((french > english) ? "fr" : "en");
	}

	private static long count(List<String> pages, Set<String> words) {
		return pages.stream()
			.flatMap(page -> BETWEEN.splitAsStream(page.toLowerCase(Locale.ROOT)))
			.filter(words::contains)
			.count();
	}

}
