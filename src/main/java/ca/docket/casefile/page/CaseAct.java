package ca.docket.casefile.page;

import java.util.Optional;

import ca.docket.casefile.Viewer;

/** What a family lets people do from the page of a case, on a page of its own. */
public interface CaseAct {

	/** The link to show; empty for whoever may not do it now. */
	Optional<Link> of(Viewer viewer);

	/**
	 * Leads to the page.
	 *
	 * @param path below that of the case, as {@code pause}
	 * @param title its key in {@code messages/pages}
	 */
	record Link(String path, String title) {
	}

}
