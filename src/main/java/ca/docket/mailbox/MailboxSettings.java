package ca.docket.mailbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mailbox that is read, from the settings {@code docket.mailbox.*}.
 *
 * @param address that emails are sent to, as {@code applications@example.org}
 * @param host of the IMAP server; empty where no server is read
 * @param tls whether the connection is encrypted from its beginning
 * @param ownHosts the names with which the office's own mail servers sign what they
 * receive ({@code Received: … by <host>})
 * @param largest an email above it waits in the mailbox, and only its head is taken
 * @param quarantine how much of what came may wait for a decision; beyond it emails stay
 * in the mailbox
 * @param lease how long a node may read before another one does
 */
@ConfigurationProperties("docket.mailbox")
public record MailboxSettings(@DefaultValue("") String address, @DefaultValue("") String host,
		@DefaultValue("993") int port, @DefaultValue("true") boolean tls, @DefaultValue("") String user,
		@DefaultValue("") String password, @DefaultValue("INBOX") String folder, @DefaultValue List<String> ownHosts,
		@DefaultValue("30MB") DataSize largest, @DefaultValue("2GB") DataSize quarantine,
		@DefaultValue("20s") Duration timeout, @DefaultValue("5m") Duration lease) {

	public MailboxSettings {
		if (quarantine.compareTo(largest) < 0) {
			throw new IllegalArgumentException("docket.mailbox.quarantine must hold docket.mailbox.largest at least.");
		}
	}

	/** Whether it is the mailbox's address, or one as {@code applications+2026@…}. */
	public boolean isFor(String recipient) {
		String[] parts = this.address.toLowerCase(Locale.ROOT).split("@", 2);
		String asked = Objects.toString(recipient, "").toLowerCase(Locale.ROOT);
		return parts.length == 2 && (asked.equals(parts[0] + "@" + parts[1])
				|| asked.startsWith(parts[0] + "+") && asked.endsWith("@" + parts[1]));
	}

}
