package ca.docket.family;

import java.util.List;

/** Checks the operator's files against what is deployed before they take effect. */
public interface FamilyCheck {

	/** Empty where they fit. */
	List<Finding> findings(Snapshot files);

}
