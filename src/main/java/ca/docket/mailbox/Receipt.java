package ca.docket.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.MailDateFormat;

/**
 * When the office received an email: by the earliest line that its own servers wrote, and
 * never by what the sender says. Lines are written on top of each other; those below the
 * first that came from outside are anybody's word, also where they name our servers.
 */
final class Receipt {

	private static final Pattern LINE = Pattern.compile(
			"(?s)^\\s*(?:from\\s+\\S+\\s*(?<sender>\\([^)]*\\))?.*?)?\\bby\\s+(?<host>[^\\s;]+).*;(?<date>[^;]*)$");

	private final List<String> ownHosts;

	private Receipt(List<String> ownHosts) {
		this.ownHosts = ownHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
	}

	/**
	 * Finds the moment of receipt.
	 * @param lines the {@code Received} lines, the latest first
	 * @param storedAt what counts where none of ours is there
	 */
	static Instant of(List<String> lines, List<String> ownHosts, Instant storedAt) {
		return new Receipt(ownHosts).earliest(lines, storedAt);
	}

	private Instant earliest(List<String> lines, Instant storedAt) {
		Instant earliest = storedAt;
		for (String line : lines) {
			Matcher read = LINE.matcher(line);
			if (!read.matches() || !this.ownHosts.contains(read.group("host").toLowerCase(Locale.ROOT))) {
				break;
			}
			earliest = date(read.group("date"), earliest);
			if (!comesFromUs(read.group("sender"))) {
				break;
			}
		}
		return earliest;
	}

	/** Our server writes in brackets whom it talked to, whatever they call themselves. */
	private boolean comesFromUs(String sender) {
		String who = (sender != null) ? sender.toLowerCase(Locale.ROOT) : "";
		return who.contains("[127.0.0.1]") || who.contains("[::1]")
				|| this.ownHosts.stream().anyMatch(host -> who.startsWith("(" + host + " "));
	}

	private static Instant date(String said, Instant otherwise) {
		try {
			return new MailDateFormat().parse(said.strip()).toInstant();
		}
		catch (java.text.ParseException ex) {
			return otherwise;
		}
	}

}
