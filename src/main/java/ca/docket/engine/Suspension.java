package ca.docket.engine;

import java.util.List;

/**
 * Published before commit, in the engine's transaction, when a person suspended or
 * resumed any of a process.
 *
 * @param person who did it
 * @param suspended false where it goes on again
 * @param process the process id, as {@code intake}
 * @param name of the process in its model
 * @param processInstanceIds of the processes that the open cases concerned began with
 */
public record Suspension(String person, boolean suspended, Scope scope, String process, String name,
		List<String> processInstanceIds) {

	/** What was suspended. */
	public enum Scope {

		/** A process with its open cases. */
		PROCESS,
		/** A process without them: no case begins, and no timer of it fires. */
		BEGINNING,
		/** Open cases. */
		CASES,
		/** What the engine does by itself: timers, and steps behind them. */
		JOBS;

		/** Whether it can be about one case alone. */
		public boolean ofCases() {
			return this == CASES || this == JOBS;
		}

	}

}
