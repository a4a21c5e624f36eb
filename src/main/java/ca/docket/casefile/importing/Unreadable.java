package ca.docket.casefile.importing;

import ca.docket.engine.Objection;

/** A file of which no row can be looked at. */
class Unreadable extends Exception {

	private final transient Objection reason;

	Unreadable(String key, Object... details) {
		super(key);
		this.reason = Objection.of(key, details);
	}

	Objection reason() {
		return this.reason;
	}

}
