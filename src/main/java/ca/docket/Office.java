package ca.docket;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The office that this deployment serves, from the settings {@code docket.office.*}.
 *
 * @param name what people call it, in emails and on pages
 * @param address the public address of the application, without a trailing slash; links
 * in emails begin with it
 * @param mailFrom the sender of every email
 * @param mailDomains the domains a copy of an email may go to
 * @param zone the time zone that its working days and dates are in
 */
@ConfigurationProperties("docket.office")
public record Office(String name, URI address, String mailFrom, List<String> mailDomains, ZoneId zone) {

	/** The day on which something is, here. */
	public LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, this.zone);
	}

	/** The absolute address of a page of ours, for links in emails. */
	public URI link(String path) {
		return URI.create(this.address + path);
	}

}
