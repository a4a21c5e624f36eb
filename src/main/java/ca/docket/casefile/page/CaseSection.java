package ca.docket.casefile.page;

import java.util.Locale;

import ca.docket.casefile.Viewer;

/** A section of the page of a case. */
public interface CaseSection {

	/** The name by which the templates know what it shows. */
	String name();

	/** What it shows to a person, in their language; null for nothing at all. */
	Object of(Viewer viewer, Locale language);

}
