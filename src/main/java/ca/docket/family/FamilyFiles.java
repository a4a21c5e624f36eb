package ca.docket.family;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The operator's files as text.
 *
 * @param contents by the name of the file
 */
record FamilyFiles(Map<String, String> contents) {

	FamilyFiles {
		contents = new TreeMap<>(contents);
	}

	/** Changes with every file that changes, comes or goes. */
	String hash() {
		StringBuilder all = new StringBuilder();
		this.contents.forEach((file, text) -> all.append(file).append(' ').append(hash(text)).append('\n'));
		return hash(all.toString());
	}

	static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
