package ca.docket.electorlist.cut;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * The keys of one cut.
 *
 * @param extract of the extract as long as it is kept
 * @param index of the hashes in the index of electors
 */
record CutKeys(byte[] extract, byte[] index) {

	private static final int EXTRACT = 32;

	private static final int INDEX = 16;

	static CutKeys create() {
		byte[] random = new byte[EXTRACT + INDEX];
		new SecureRandom().nextBytes(random);
		return of(random);
	}

	static CutKeys read(String text) {
		return of(Base64.getDecoder().decode(text));
	}

	private static CutKeys of(byte[] both) {
		return new CutKeys(Arrays.copyOf(both, EXTRACT), Arrays.copyOfRange(both, EXTRACT, EXTRACT + INDEX));
	}

	String text() {
		byte[] both = Arrays.copyOf(this.extract, EXTRACT + INDEX);
		System.arraycopy(this.index, 0, both, EXTRACT, INDEX);
		return Base64.getEncoder().encodeToString(both);
	}

}
