package ca.docket.engine.deployment;

import java.util.Set;

/**
 * What a model may refer to besides its own deployment.
 *
 * @param delegates the names of the beans that a model may hand work to
 * @param hosts to which a text may link, in lower case
 */
public record Surroundings(Set<String> delegates, Set<String> hosts) {

	public Surroundings {
		delegates = Set.copyOf(delegates);
		hosts = Set.copyOf(hosts);
	}

}
