package ca.docket.token;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import ca.docket.Office;
import ca.docket.Sha256;
import ca.docket.security.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Issues personal links and finds what they stand for. */
@Component
public class Tokens {

	private final JdbcClient jdbc;

	private final Office office;

	private final Clock clock;

	Tokens(JdbcClient jdbc, Office office, Clock clock) {
		this.jdbc = jdbc;
		this.office = office;
		this.clock = clock;
	}

	/**
	 * Makes a link in the caller's transaction. Only its reader may see it: in a letter
	 * it is a {@code Secret}, and it belongs into no variable, log or table.
	 * @param subject what it is about, for the {@link TokenPage} of the purpose
	 */
	public URI issue(String purpose, String subject, Locale language, Instant expiresAt) {
		String secret = Secrets.newSecret();
		this.jdbc.sql("insert into token (id, purpose, subject, language, expires_at) values (?, ?, ?, ?, ?)")
			.params(Sha256.of(secret), purpose, subject, language.getLanguage(), Timestamp.from(expiresAt))
			.update();
		return this.office.link("/t/" + secret);
	}

	/**
	 * Makes all links about a subject void, in the caller's transaction.
	 * @return whether there was one
	 */
	public boolean revoke(String purpose, String subject) {
		return this.jdbc.sql("delete from token where purpose = ? and subject = ?")
			.params(purpose, subject)
			.update() > 0;
	}

	/** The links about a subject that hold. */
	public List<Token> about(String purpose, String subject) {
		return this.jdbc.sql("select * from token where purpose = ? and subject = ? and expires_at > ?")
			.params(purpose, subject, now())
			.query(Tokens::token)
			.list();
	}

	/** The link with a secret, as long as it holds. */
	Optional<Token> find(String secret) {
		return select(Sha256.of(secret), "");
	}

	/** The link as it is now, held until the caller's transaction ends. */
	Optional<Token> hold(Token token) {
		return select(token.id(), " for update");
	}

	void use(Token token) {
		this.jdbc.sql("update token set used_at = ? where id = ?").params(now(), token.id()).update();
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
	void forgetExpired() {
		this.jdbc.sql("delete from token where expires_at <= ?").param(now()).update();
	}

	private Optional<Token> select(String id, String how) {
		return this.jdbc.sql("select * from token where id = ? and expires_at > ?" + how)
			.params(id, now())
			.query(Tokens::token)
			.optional();
	}

	private static Token token(ResultSet row, int number) throws SQLException {
		Timestamp used = row.getTimestamp("used_at");
		return new Token(row.getString("id"), row.getString("purpose"), row.getString("subject"),
				Locale.forLanguageTag(row.getString("language")), (used != null) ? used.toInstant() : null);
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

}
