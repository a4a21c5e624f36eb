package ca.docket.casefile.documents.check;

import java.io.IOException;

/** One check of a document before it is stored. */
interface Check {

	/**
	 * Looks at a document.
	 * @throws Unfit where it is not to be kept
	 * @throws IOException where it cannot be read
	 */
	void look(Candidate document) throws IOException;

}
