package ca.docket.local;

/** A failed start, with one sentence that says what to do about it. */
class CannotStart extends RuntimeException {

	CannotStart(String sentence) {
		super(sentence);
	}

	CannotStart(String sentence, Throwable cause) {
		super(sentence, cause);
	}

}
