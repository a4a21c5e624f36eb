package ca.docket.engine;

import ca.docket.security.Substitution;

/**
 * As whom a person does a task.
 *
 * @param inPlace the substitution by which they may; null where they do it as themselves
 * @param taken whether they take it from the absent person, who had it already
 */
record Capacity(Substitution inPlace, boolean taken) {

	static final Capacity OWN = new Capacity(null, false);

	/** For whom; null for themselves. */
	String absent() {
		return (this.inPlace != null) ? this.inPlace.absent() : null;
	}

}
