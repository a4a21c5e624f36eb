package ca.docket.casefile.documents.check;

import org.springframework.http.HttpStatus;

/** A document is refused, with the reason shown to the person. */
public class Unfit extends RuntimeException {

	private final HttpStatus status;

	private final transient Object[] details;

	/**
	 * @param reason the key of the sentence in {@code messages/checks}, after
	 * {@code document.}
	 * @param details what stands in it
	 */
	public Unfit(HttpStatus status, String reason, Object... details) {
		super(reason);
		this.status = status;
		this.details = details;
	}

	/** The fault is in what was sent. */
	public Unfit(String reason, Object... details) {
		this(HttpStatus.BAD_REQUEST, reason, details);
	}

	public HttpStatus status() {
		return this.status;
	}

	public String key() {
		return "document." + getMessage();
	}

	public Object[] details() {
		return this.details;
	}

	/** A refusal is an answer, not a fault. */
	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
