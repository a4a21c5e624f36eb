package ca.docket.earb.board;

import java.util.Arrays;

/** What a member may vote for. */
enum Choice {

	ENDORSE("endorse"), ENDORSE_WITH_CONDITIONS("endorse-with-conditions"), DEFER("defer"),
	DO_NOT_ENDORSE("do-not-endorse");

	/** As forms, tables and the record have it. */
	final String id;

	Choice(String id) {
		this.id = id;
	}

	static Choice of(String id) {
		return Arrays.stream(values()).filter(choice -> choice.id.equals(id)).findFirst().orElseThrow();
	}

}
