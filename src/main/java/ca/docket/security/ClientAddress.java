package ca.docket.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * The address from which somebody signs in or opens a link. Of IPv6 only the network, its
 * first half: everybody there has the other half to choose from.
 */
public final class ClientAddress {

	private static final int NETWORK_BYTES = 8;

	private ClientAddress() {
	}

	static String of(Authentication credentials) {
		return network(((WebAuthenticationDetails) credentials.getDetails()).getRemoteAddress());
	}

	public static String network(String address) {
		try {
			// An address, no name: nothing is looked up.
			InetAddress parsed = InetAddress.getByName(address);
			return (parsed instanceof Inet6Address)
					? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
					: parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
