package ca.docket.engine.form;

import java.util.List;

/**
 * What became of one value: as it is to be stored, or why it is refused.
 *
 * @param reason null where it is accepted
 */
record Answer(Object value, String reason, List<Object> details) {

	static Answer of(Object value) {
		return new Answer(value, null, List.of());
	}

	static Answer refused(String reason, Object... details) {
		return new Answer(null, reason, List.of(details));
	}

	boolean accepted() {
		return this.reason == null;
	}

}
