package ca.docket.casefile;

import java.util.List;
import java.util.Locale;

/** What the case file asks of a family about its cases. */
public interface CaseFamily {

	/** The process whose cases it knows, as {@code intake}. */
	String process();

	/**
	 * What a case is about, in words, in reading order, for everybody who sees the case.
	 */
	List<Fact> facts(Case of, Locale language);

	/**
	 * Deletes, in the caller's transaction, what the family keeps of a case whose time is
	 * over.
	 */
	void forget(Case of);

	/** A label with its value; both are plain text in the reader's language. */
	record Fact(String label, String value) {
	}

}
