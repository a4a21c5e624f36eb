package ca.docket.electorlist.cut;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Finds cells that say who voted; nearly all are told apart by length and first byte. */
final class ForbiddenValues {

	private static final int LONGEST = 64;

	private final Set<String> values;

	private final boolean[] lengths = new boolean[LONGEST];

	private final boolean[] first = new boolean[256];

	ForbiddenValues(Set<String> values) {
		this.values = values;
		for (String value : values) {
			byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
			this.lengths[bytes.length] = true;
			this.first[bytes[0] & 0xFF] = true;
			this.first[Character.toUpperCase(bytes[0]) & 0xFF] = true;
		}
	}

	boolean isOne(byte[] bytes, int from, int to) {
		int begin = from;
		int end = to;
		while (begin < end && bytes[begin] == ' ') {
			begin++;
		}
		while (begin < end && bytes[end - 1] == ' ') {
			end--;
		}
		int length = end - begin;
		return length > 0 && length < LONGEST && this.lengths[length] && this.first[bytes[begin] & 0xFF]
				&& this.values.contains(Bytes.text(bytes, begin, end).toLowerCase(Locale.ROOT));
	}

}
