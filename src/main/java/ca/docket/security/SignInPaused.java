package ca.docket.security;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords were tried: none is looked at for a while. */
class SignInPaused extends AuthenticationException {

	private final transient Duration left;

	SignInPaused(Duration left) {
		super("Too many wrong passwords");
		this.left = left;
	}

	/** At least one. */
	long seconds() {
		return this.left.plusMillis(999).toSeconds();
	}

	/** As people are told, at least one. */
	long minutes() {
		return this.left.plusSeconds(59).toMinutes();
	}

}
