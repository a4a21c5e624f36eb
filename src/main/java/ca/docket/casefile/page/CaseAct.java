package ca.docket.casefile.page;

import java.util.Optional;

import ca.docket.casefile.Viewer;

/** What a family lets people do from the page of a case. */
public interface CaseAct {

	/** The link to show; empty for whoever may not do it now. */
	Optional<Link> of(Viewer viewer);

	/**
	 * Leads to a page of its own, or does it.
	 *
	 * @param path below that of the case, as {@code pause}
	 * @param title its key in {@code messages/pages}
	 * @param atOnce whether it is done without a page, by a POST
	 */
	record Link(String path, String title, boolean atOnce) {

		public Link(String path, String title) {
			this(path, title, false);
		}

	}

}
