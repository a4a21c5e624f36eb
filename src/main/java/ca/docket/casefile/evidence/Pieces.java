package ca.docket.casefile.evidence;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Viewer;

/** A kind of evidence of a case. */
public interface Pieces {

	/**
	 * What a person may take of a case, and what they may not.
	 * @param leftOut takes a count and what there are so many of that is for others only
	 */
	List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut);

	/** Counts what the reader may not see. */
	interface LeftOut {

		void add(String what, long count);

	}

}
