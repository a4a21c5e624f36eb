package ca.docket.security;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.springframework.util.StringUtils;

/** The settings of a start, and what is said against them. */
final class StartSettings {

	private static final Set<String> WELL_KNOWN = Set.of("docket", "admin", "administrator", "password", "changeme",
			"change-me", "secret", "postgres", "camunda", "demo");

	private final Function<String, String> settings;

	private final List<String> sentences = new ArrayList<>();

	/**
	 * @param settings gives the value of a setting by its name, null where there is none
	 */
	StartSettings(Function<String, String> settings) {
		this.settings = settings;
	}

	List<String> sentences() {
		return this.sentences;
	}

	void require(String setting, String otherwise) {
		if (!has(setting)) {
			refuse(otherwise);
		}
	}

	void notWellKnown(String setting, String otherwise) {
		if (WELL_KNOWN.contains(value(setting).toLowerCase())) {
			refuse(otherwise);
		}
	}

	static boolean secure(String address) {
		try {
			URI uri = URI.create(address);
			return uri.getHost() != null
					&& ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && loopback(uri.getHost())));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	static boolean loopback(String host) {
		try {
			return InetAddress.getByName(host).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	boolean has(String setting) {
		return StringUtils.hasText(this.settings.apply(setting));
	}

	String value(String setting) {
		String value = this.settings.apply(setting);
		return (value != null) ? value.strip() : "";
	}

	void refuse(String sentence) {
		this.sentences.add(sentence);
	}

}
