package ca.docket.family;

import java.util.List;
import java.util.Set;

/** Checks the operator's files against what is deployed before they take effect. */
public interface FamilyCheck {

	/**
	 * Empty where they fit.
	 * @param gone the groups that the files had when they were taken last, by whichever
	 * node, and have no longer
	 */
	List<Finding> findings(Snapshot files, Set<String> gone);

}
