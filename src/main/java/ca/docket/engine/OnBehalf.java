package ca.docket.engine;

import ca.docket.security.Substitution;

/**
 * The person on whose behalf a task is done.
 *
 * @param substitution by which they may; null where they do it as themselves
 * @param taken whether they take it from the absent person, who had it already
 */
record OnBehalf(Substitution substitution, boolean taken) {

	static final OnBehalf NOBODY = new OnBehalf(null, false);

	/** The absent person; null where they act for themselves. */
	String absent() {
		return (this.substitution != null) ? this.substitution.absent() : null;
	}

}
