package ca.docket.engine.substitute;

import java.util.List;

import ca.docket.security.Substitution;

/**
 * A current substitution with the rights it lends.
 *
 * @param groups those of the absent person, without the operators' group, which nobody is
 * lent
 */
public record StandIn(Substitution substitution, List<String> groups) {

	/** The id of who is absent. */
	public String absent() {
		return this.substitution.absent();
	}

}
