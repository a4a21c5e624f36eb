package ca.docket.engine.deployment;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
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

	/**
	 * Those of an office.
	 * @param address its public address, or one without a host for none
	 * @param hosts that the operator lists besides
	 */
	public static Surroundings of(URI address, Collection<String> hosts) {
		Set<String> linked = new HashSet<>();
		hosts.forEach(host -> linked.add(host.strip().toLowerCase(Locale.ROOT)));
		if (address.getHost() != null) {
			linked.add(address.getHost().toLowerCase(Locale.ROOT));
		}
		return new Surroundings(Delegates.names(), linked);
	}

}
