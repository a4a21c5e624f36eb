package ca.docket.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the case file asks of a family about its cases. */
public interface CaseFamily {

	/** The process whose cases it knows, as {@code intake}. */
	String process();

	/**
	 * What a case is about, in words, in reading order, for everybody who sees the case.
	 */
	List<Fact> facts(Case caseFile, Locale language);

	/**
	 * Says a value of a form or a table, and what it is a value of, in words.
	 * @param field the name of the variable, as {@code hosting}
	 * @return empty where the family has no words for it
	 */
	Optional<Fact> inWords(String field, Object value, Locale language);

	/**
	 * How an open case stands, in words, where there is more to say than what it waits
	 * for; empty where there is not.
	 */
	default Optional<String> standing(Case caseFile, Locale language) {
		return Optional.empty();
	}

	/**
	 * The names of the divisions that its cases are of, by id, in the order of a list.
	 */
	Map<String, String> divisions(Locale language);

	/**
	 * Deletes, in the caller's transaction, what the family keeps of a case whose time is
	 * over.
	 */
	void forget(Case caseFile);

	/** A label with its value; both are plain text in the reader's language. */
	record Fact(String label, String value) {
	}

}
