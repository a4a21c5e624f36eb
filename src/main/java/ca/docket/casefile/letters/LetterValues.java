package ca.docket.casefile.letters;

import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;

/** What the letters of a case can say beside what was told in its forms. */
@FunctionalInterface
public interface LetterValues {

	/**
	 * Texts, dates, addresses of ours and lists of these, by the name of the placeholder.
	 */
	Map<String, ?> of(Case caseFile, Locale language);

}
