package ca.docket.local;

/** A start that cannot go on, told in one sentence that says what to do about it. */
class CannotStart extends RuntimeException {

	CannotStart(String sentence) {
		super(sentence);
	}

	CannotStart(String sentence, Throwable cause) {
		super(sentence, cause);
	}

}
