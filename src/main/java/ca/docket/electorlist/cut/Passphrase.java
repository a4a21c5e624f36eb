package ca.docket.electorlist.cut;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes passphrases of 140 random bits that people can type. */
final class Passphrase {

	/** Neither I and 1 nor O and 0 are in it. */
	private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int GROUPS = 7;

	private static final int PER_GROUP = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Passphrase() {
	}

	static String create() {
		return IntStream.range(0, GROUPS)
			.mapToObj(group -> RANDOM.ints(PER_GROUP, 0, LETTERS.length())
				.mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
				.collect(Collectors.joining()))
			.collect(Collectors.joining("-"));
	}

}
