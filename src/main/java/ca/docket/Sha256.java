package ca.docket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in small hexadecimal digits. */
public final class Sha256 {

	private Sha256() {
	}

	public static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	public static String of(byte[] bytes) {
		return hex(digest().digest(bytes));
	}

	/** Of what a digest was fed; it begins anew. */
	public static String of(MessageDigest digest) {
		return hex(digest.digest());
	}

	/** For what comes piece by piece. */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

}
