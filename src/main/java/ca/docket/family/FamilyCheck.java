package ca.docket.family;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Checks the operator's files against what is deployed before they take effect. */
public interface FamilyCheck {

	/**
	 * Empty where they fit.
	 * @param gone the groups that the files had when they were taken last, by whichever
	 * node, and have no longer
	 * @param since when these very files were taken before: what was deployed until then
	 * was checked against them; long ago where they are new
	 */
	List<Finding> findings(Snapshot files, Set<String> gone, Instant since);

}
