package ca.docket.engine.form;

import java.util.List;

/**
 * The result of checking one value: the value to store, or the reason why it is refused.
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
