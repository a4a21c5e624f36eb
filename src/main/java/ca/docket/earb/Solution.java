package ca.docket.earb;

import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;

/**
 * What a submission says of a solution, as of now.
 *
 * @param answers the latest of the submission form by field; before it was sent, what was
 * known when the case began
 */
record Solution(Case caseFile, String language, Map<String, Object> answers) {

	Locale locale() {
		return Locale.forLanguageTag(this.language);
	}

	/** An answer as text; empty where there is none. */
	String answer(String field) {
		return String.valueOf(this.answers.getOrDefault(field, ""));
	}

}
