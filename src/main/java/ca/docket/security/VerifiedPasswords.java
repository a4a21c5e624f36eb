package ca.docket.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Remembers verified passwords. For a minute a program with HTTP Basic does not pay for
 * the slow hash on each call; for an hour it is known at its address, so that nobody's
 * wrong passwords keep it out. In memory and on this node only: a keyed digest, whose key
 * is kept nowhere. A changed password is forgotten at once.
 */
@Component
class VerifiedPasswords {

	private static final Duration FRESH = Duration.ofMinutes(1);

	private static final Duration KNOWN = Duration.ofHours(1);

	private final Map<SignInAttempt, Verified> verified = new ConcurrentHashMap<>();

	private final SecretKeySpec key;

	private final Clock clock;

	VerifiedPasswords(Clock clock) {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "HmacSHA256");
		this.clock = clock;
	}

	void add(SignInAttempt attempt, String password, StoredPassword stored) {
		Instant now = this.clock.instant();
		this.verified.values().removeIf(old -> !old.isWithin(KNOWN, now));
		this.verified.put(attempt, new Verified(digest(password, stored), now));
	}

	boolean isFresh(SignInAttempt attempt, String password, StoredPassword stored) {
		return wasVerified(attempt, password, stored, FRESH);
	}

	boolean contains(SignInAttempt attempt, String password, StoredPassword stored) {
		return wasVerified(attempt, password, stored, KNOWN);
	}

	private boolean wasVerified(SignInAttempt attempt, String password, StoredPassword stored, Duration memory) {
		Verified before = this.verified.get(attempt);
		return before != null && stored.hash() != null && before.isWithin(memory, this.clock.instant())
				&& MessageDigest.isEqual(before.digest(), digest(password, stored));
	}

	private byte[] digest(String password, StoredPassword stored) {
		try {
			Mac mac = Mac.getInstance(this.key.getAlgorithm());
			mac.init(this.key);
			mac.update(stored.hash().getBytes(StandardCharsets.UTF_8));
			return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Verified(byte[] digest, Instant at) {

		boolean isWithin(Duration memory, Instant now) {
			return now.isBefore(this.at.plus(memory));
		}

	}

}
