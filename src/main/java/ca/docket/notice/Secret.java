package ca.docket.notice;

/**
 * A value of a letter that only its reader may see, such as a code or a link with a
 * token: it is wiped from the outbox once the letter is sent, and never shown.
 */
public record Secret(String value) {

	/** What is shown in its place. */
	static final String MASK = "•••";

	/** Whether it is a link; else something to read. */
	public boolean isLink() {
		return this.value.startsWith("http");
	}

	@Override
	public String toString() {
		return MASK;
	}

}
