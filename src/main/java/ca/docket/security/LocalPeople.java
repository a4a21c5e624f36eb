package ca.docket.security;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks local passwords. The engine's own check is not asked: after some wrong passwords
 * it locks the person, which is what a stranger wants.
 */
@Component
class LocalPeople implements AuthenticationProvider {

	private final JdbcClient jdbc;

	private final PasswordCheck passwords;

	private final VerifiedPasswords verified;

	private final SignInPauses pauses;

	LocalPeople(JdbcClient jdbc, PasswordCheck passwords, VerifiedPasswords verified, SignInPauses pauses) {
		this.jdbc = jdbc;
		this.passwords = passwords;
		this.verified = verified;
		this.pauses = pauses;
	}

	@Override
	public Authentication authenticate(Authentication credentials) {
		String name = Person.ID.matcher(credentials.getName()).matches() ? credentials.getName() : "";
		SignInAttempt attempt = new SignInAttempt(name, ClientAddress.of(credentials));
		String password = String.valueOf(credentials.getCredentials());
		StoredPassword stored = stored(name);
		if (!this.verified.isFresh(attempt, password, stored)) {
			check(attempt, password, stored);
			this.verified.add(attempt, password, stored);
		}
		return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
	}

	private void check(SignInAttempt attempt, String password, StoredPassword stored) {
		if (!this.verified.contains(attempt, password, stored)) {
			this.pauses.requireNone(attempt);
		}
		if (!this.passwords.matches(password, stored)) {
			this.pauses.failed(attempt);
			throw new BadCredentialsException("Unknown name or wrong password");
		}
		this.pauses.succeeded(attempt);
	}

	private StoredPassword stored(String name) {
		return this.jdbc.sql("select pwd_ hash, salt_ salt from act_id_user where id_ = ? and pwd_ is not null")
			.param(name)
			.query(StoredPassword.class)
			.optional()
			.orElse(StoredPassword.NONE);
	}

	@Override
	public boolean supports(Class<?> credentials) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(credentials);
	}

}
