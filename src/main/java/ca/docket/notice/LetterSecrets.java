package ca.docket.notice;

import java.util.UUID;

import ca.docket.security.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What only the readers of letters may see, encrypted while it waits: each for its own
 * letter.
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
	 * @param html null where there is none
	 */
	String encrypted(UUID letter, String html) {
		return (html != null) ? this.secrets.encrypt(html, place(letter)) : null;
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
			.map(encrypted -> email.saying(this.secrets.decrypt(encrypted, place(email.id()))))
			.orElse(email);
	}

	private static String place(UUID letter) {
		return "notice_mail " + letter;
	}

}
