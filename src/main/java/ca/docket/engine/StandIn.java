package ca.docket.engine;

import java.util.List;

import ca.docket.security.Substitution;

/**
 * A substitution of now, with the rights it lends.
 *
 * @param groups those of the absent person, without the operators' group, which nobody is
 * lent
 */
record StandIn(Substitution substitution, List<String> groups) {

	String absent() {
		return this.substitution.absent();
	}

}
