package ca.docket.engine.deployment;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a model may refer to besides its own deployment.
 *
 * @param delegates the names of the beans that a model may hand work to
 * @param hosts to which a text may link, in lower case
 * @param ownStarts the start events, by process, that may begin a case by themselves, by
 * a timer or a condition
 * @param operators what their files say of groups and calls
 * @param secretKey whether there is a key, without which no personal link can be sent
 */
public record Surroundings(Set<String> delegates, Set<String> hosts, Map<String, Set<String>> ownStarts,
		OperatorsRules operators, boolean secretKey) {

	public Surroundings {
		delegates = Set.copyOf(delegates);
		hosts = Set.copyOf(hosts);
		ownStarts = Map.copyOf(ownStarts);
	}

	/**
	 * Those of an office.
	 * @param address its public address, or one without a host for none
	 * @param hosts that the operator lists besides
	 * @param ownStarts as above
	 * @param operators as above
	 * @param secretKey as above
	 */
	public static Surroundings of(URI address, Collection<String> hosts, Map<String, Set<String>> ownStarts,
			OperatorsRules operators, boolean secretKey) {
		Set<String> linked = new HashSet<>();
		hosts.forEach(host -> linked.add(host.strip().toLowerCase(Locale.ROOT)));
		if (address.getHost() != null) {
			linked.add(address.getHost().toLowerCase(Locale.ROOT));
		}
		return new Surroundings(Delegates.names(), linked, ownStarts, operators, secretKey);
	}

}
