package ca.docket.hiring;

import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a posting asks to be attached to an application.
 *
 * @param attached {@code one} PDF; {@code two}, whose pages count together; or
 * {@code two-each}, whose pages count alone
 * @param pageLimit the most pages that there may be
 */
record PostedFormat(String attached, int pageLimit) {

	private static final Map<String, String> IN_LETTERS = Map.of("one", "pageLimit", "two", "pageLimitTogether",
			"two-each", "pageLimitEach");

	int files() {
		return this.attached.equals("one") ? 1 : 2;
	}

	/** Whether files with so many pages have too many. */
	boolean isTooLong(int... pages) {
		IntStream counted = IntStream.of(pages);
		return (this.attached.equals("two-each") ? counted.max().orElse(0) : counted.sum()) > this.pageLimit;
	}

	/** The name under which a letter gives the page limit. */
	String inLetters() {
		return IN_LETTERS.get(this.attached);
	}

}
