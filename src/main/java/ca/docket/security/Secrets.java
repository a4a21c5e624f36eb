package ca.docket.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts texts that whoever has the database alone, or a backup of it, must not read
 * (AES-256-GCM). The key comes from outside of the database.
 */
public class Secrets {

	public static final int KEY_BYTES = 32;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final SecretKeySpec key;

	/**
	 * @param key {@value #KEY_BYTES} bytes in Base64; empty where nothing needs it
	 */
	public Secrets(String key) {
		this.key = key.isBlank() ? null : new SecretKeySpec(Base64.getDecoder().decode(key.strip()), "AES");
	}

	public boolean haveKey() {
		return this.key != null;
	}

	/** A new secret, for a link or a cookie. */
	public static String newSecret() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random(KEY_BYTES));
	}

	/** A new key. */
	public static String newKey() {
		return Base64.getEncoder().encodeToString(random(KEY_BYTES));
	}

	private static byte[] random(int length) {
		byte[] bytes = new byte[length];
		RANDOM.nextBytes(bytes);
		return bytes;
	}

	/**
	 * Encrypts a text.
	 * @param place where it is kept, as {@code notice_mail <id>}: it can be read nowhere
	 * else
	 * @return in Base64, another one each time
	 */
	public String encrypt(String text, String place) {
		byte[] nonce = random(NONCE_BYTES);
		byte[] encrypted = apply(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), place);
		byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
		System.arraycopy(encrypted, 0, both, NONCE_BYTES, encrypted.length);
		return Base64.getEncoder().encodeToString(both);
	}

	/**
	 * Decrypts a text.
	 * @param place the very one that it was encrypted for
	 * @throws IllegalArgumentException where it was changed, is of another place or was
	 * encrypted with another key
	 */
	public String decrypt(String encrypted, String place) {
		byte[] both = Base64.getDecoder().decode(encrypted);
		if (both.length < NONCE_BYTES) {
			throw new IllegalArgumentException("Not an encrypted text");
		}
		return new String(apply(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE_BYTES),
				Arrays.copyOfRange(both, NONCE_BYTES, both.length), place), StandardCharsets.UTF_8);
	}

	/**
	 * A hash that is the same each time, by which a text is recognized again: whoever
	 * lacks the key can try no guesses.
	 * @param place where it is kept
	 */
	public String hash(String text, String place) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key());
			mac.update((place + " ").getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private SecretKeySpec key() {
		if (this.key == null) {
			throw new IllegalStateException("DOCKET_SECRET_KEY is missing: docker/make-env writes one.");
		}
		return this.key;
	}

	private byte[] apply(int mode, byte[] nonce, byte[] bytes, String place) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException("A secret cannot be read with this DOCKET_SECRET_KEY", ex);
		}
	}

}
