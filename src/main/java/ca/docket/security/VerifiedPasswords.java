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
 * Caches successful password checks for a minute, so that a program with HTTP Basic does
 * not pay for the slow hash on each call. It holds only a keyed digest, whose key exists
 * in memory only; a changed password is forgotten at once.
 */
@Component
class VerifiedPasswords {

	private static final Duration MEMORY = Duration.ofMinutes(1);

	private final Map<String, Verified> byPerson = new ConcurrentHashMap<>();

	private final SecretKeySpec key;

	private final Clock clock;

	VerifiedPasswords(Clock clock) {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "HmacSHA256");
		this.clock = clock;
	}

	void add(String person, String password, String storedHash) {
		this.byPerson.put(person, new Verified(digest(password, storedHash), this.clock.instant().plus(MEMORY)));
	}

	boolean contains(String person, String password, String storedHash) {
		Verified verified = this.byPerson.get(person);
		return verified != null && this.clock.instant().isBefore(verified.until())
				&& MessageDigest.isEqual(verified.digest(), digest(password, storedHash));
	}

	private byte[] digest(String password, String storedHash) {
		try {
			Mac mac = Mac.getInstance(this.key.getAlgorithm());
			mac.init(this.key);
			mac.update(storedHash.getBytes(StandardCharsets.UTF_8));
			return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Verified(byte[] digest, Instant until) {
	}

}
