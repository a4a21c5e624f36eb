package ca.docket.earb.board;

/** What the board decides. */
enum Outcome {

	ENDORSED("endorsed"), ENDORSED_WITH_CONDITIONS("endorsed-with-conditions"), DEFERRED("deferred"),
	NOT_ENDORSED("not-endorsed");

	/** As models, forms and the record have it. */
	final String id;

	Outcome(String id) {
		this.id = id;
	}

}
