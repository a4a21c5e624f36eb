package ca.docket.electorlist.cut;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Looks at bytes without making text of them. */
final class Bytes {

	private Bytes() {
	}

	/** Whether they are this text of ASCII characters. */
	static boolean are(String text, byte[] bytes, int from, int to) {
		if (text.length() != to - from) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			if (bytes[from + i] != text.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	static String text(byte[] bytes, int from, int to) {
		return new String(bytes, from, to - from, StandardCharsets.UTF_8);
	}

	static boolean areUtf8(byte[] bytes, int from, int to) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
