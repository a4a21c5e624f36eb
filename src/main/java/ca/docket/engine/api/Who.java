package ca.docket.engine.api;

/** The callers for whom a call of the engine's APIs is allowed. */
enum Who {

	/** Nobody. */
	CLOSED,

	/** Everybody who signed in. */
	PEOPLE,

	/** Who sees all cases of a process. */
	SEEING,

	/** Who edits and deploys models. */
	OWNERS,

	/** Who operates the engine. */
	OPERATORS

}
