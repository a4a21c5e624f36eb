package ca.docket.casefile.keeping;

import java.util.Collection;
import java.util.List;

/** What is kept without a case, and deleted by a decision of its own. */
public interface KeptAlone {

	/** Why it is deleted, as the file of deletions says it. */
	String rule();

	/** The ids of all that was deleted. */
	List<String> deleted();

	/** Deletes what a restored backup brought back of what was deleted. */
	void deleteAgain(Collection<String> ids);

}
