package ca.docket.notice;

import java.util.UUID;

import ca.docket.security.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What only the readers of letters may see, encrypted while it waits: each for its own
 * letter and address, so that nobody redirects one who writes to the database.
 */
class LetterSecrets {

	private final JdbcClient jdbc;

	private final Secrets secrets;

	LetterSecrets(JdbcClient jdbc, Secrets secrets) {
		this.jdbc = jdbc;
		this.secrets = secrets;
	}

	/**
	 * The text of a letter as it is kept.
	 * @param address where it goes, and nowhere else
	 * @param html null where there is none
	 */
	String encrypted(UUID letter, String address, String html) {
		return (html != null) ? this.secrets.encrypt(html, place(letter, address)) : null;
	}

	/**
	 * A secret that was not encrypted for this letter, this address and with this key.
	 */
	static final class Unreadable extends RuntimeException {

		private Unreadable(Throwable cause) {
			super("The letter or its address was changed outside of Docket, or " + cause.getMessage(), cause);
		}

	}

	/** The letter with its secrets, where some are masked in it. */
	Email in(Email email) {
		if (!email.html().contains(Secret.MASK)) {
			return email;
		}
		return this.jdbc.sql("select secret_html from notice_mail where id = ? and secret_html is not null")
			.param(email.id())
			.query(String.class)
			.optional()
			.map(encrypted -> email.saying(decrypted(encrypted, email)))
			.orElse(email);
	}

	private String decrypted(String html, Email email) {
		try {
			return this.secrets.decrypt(html, place(email.id(), email.address()));
		}
		catch (IllegalArgumentException ex) {
			throw new Unreadable(ex);
		}
	}

	private static String place(UUID letter, String address) {
		return "notice_mail %s to %s".formatted(letter, address);
	}

}
