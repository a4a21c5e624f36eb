package ca.docket.casefile.page;

import java.util.List;

/**
 * A step of a model as a case went through it.
 *
 * @param id of the node; null for a process that was called, whose steps are of another
 * picture
 * @param times when and by whom it was done, once or more
 * @param within the steps of a part of the model or of a called process
 */
record Step(String id, String name, State state, List<Time> times, List<Step> within) {

	enum State {

		/** It was gone through. */
		DONE,
		/** The case is here. */
		NOW,
		/** The case may still come here. */
		NOT_YET,
		/** The case comes here only if something happens. */
		POSSIBLE,
		/** It was begun, and ended before it was done. */
		STOPPED,
		/** The case does not come here any more. */
		NOT_NEEDED;

		/** The key of its text. */
		public String key() {
			return "case.step." + name().toLowerCase().replace('_', '-');
		}

	}

	/**
	 * One completion of a step.
	 *
	 * @param who null where nobody did it or the reader is not told
	 */
	record Time(String when, String who) {
	}

}
