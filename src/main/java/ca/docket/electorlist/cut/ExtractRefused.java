package ca.docket.electorlist.cut;

/** An extract of which no package is made. */
class ExtractRefused extends RuntimeException {

	/** Why a whole extract is refused. */
	enum Cause {

		/** A column or value says who voted. */
		whoVoted,

		/** Its beginning is not as the layout says. */
		heading,

		/** There is not one row in it. */
		empty,

		/** It is larger than it may be, or unpacks to much more than it holds. */
		tooLarge,

		/** It cannot be unpacked, or is not what was handed in. */
		damaged,

		/** More rows are refused than the layout allows. */
		refused,

		/** More rows have the code of nobody. */
		unknown,

		/** More rows are there twice. */
		duplicates

	}

	private final Cause cause;

	private final long line;

	ExtractRefused(Cause cause, long line) {
		super(cause + " in line " + line);
		this.cause = cause;
		this.line = line;
	}

	Cause cause() {
		return this.cause;
	}

	/** Where it was found; 0 for nowhere in particular. */
	long line() {
		return this.line;
	}

}
