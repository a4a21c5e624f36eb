package ca.docket.security;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks local passwords through the engine, which also locks out guessers. */
@Component
class LocalPeople implements AuthenticationProvider {

	private final IdentityService identity;

	private final JdbcClient jdbc;

	private final PasswordHash hash;

	private final String nobodysHash;

	private final VerifiedPasswords verified;

	LocalPeople(IdentityService identity, JdbcClient jdbc, PasswordHash hash, VerifiedPasswords verified) {
		this.identity = identity;
		this.jdbc = jdbc;
		this.hash = hash;
		this.nobodysHash = hash.encrypt("nobody");
		this.verified = verified;
	}

	@Override
	public Authentication authenticate(Authentication credentials) {
		String id = credentials.getName();
		String password = String.valueOf(credentials.getCredentials());
		if (!Person.ID.matcher(id).matches() || !matches(id, password)) {
			throw new BadCredentialsException("Unknown name or wrong password");
		}
		return UsernamePasswordAuthenticationToken.authenticated(id, null, List.of());
	}

	private boolean matches(String id, String password) {
		Stored stored = this.jdbc
			.sql("select pwd_ hash, coalesce(attempts_, 0) failures from act_id_user where id_ = ?")
			.param(id)
			.query(Stored.class)
			.optional()
			.orElse(new Stored(null, 0));
		if (stored.hash() == null) {
			// An unknown name takes as long as a known one, so that the time tells
			// nothing.
			this.hash.check(password, this.nobodysHash);
			return false;
		}
		if (stored.failures() == 0 && this.verified.contains(id, password, stored.hash())) {
			return true;
		}
		boolean right = this.identity.checkPassword(id, password);
		if (right) {
			this.verified.add(id, password, stored.hash());
		}
		return right;
	}

	@Override
	public boolean supports(Class<?> credentials) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(credentials);
	}

	/** The stored password hash and the number of recent failures. */
	record Stored(String hash, int failures) {
	}

}
