package ca.docket.casefile.worklist;

import java.util.Locale;

/** Which rows a list shows, and how a row stands. */
enum RowState {

	ALL, OPEN, DONE, REFUSED;

	/** As addresses and the keys of texts have it. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** That of an address; all for any other. */
	static RowState of(String id) {
		for (RowState state : values()) {
			if (state.id().equals(id)) {
				return state;
			}
		}
		return ALL;
	}

}
