package ca.docket.engine.api;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * A failure that is nobody's mistake, as it is told to who called: the other was faster,
 * or the database is away.
 */
record Fault(HttpStatus status, String sentence) {

	private static final Fault LOST = new Fault(HttpStatus.CONFLICT,
			"Somebody else was faster: look at it again before you go on.");

	private static final Fault CLAIMED = new Fault(HttpStatus.CONFLICT, "Somebody else has taken this task.");

	private static final Fault DONE = new Fault(HttpStatus.CONFLICT, "This task has been done already.");

	private static final Fault AWAY = new Fault(HttpStatus.SERVICE_UNAVAILABLE,
			"The database cannot be reached: try again in a minute.");

	/** Looks for a known fault in a failure and its causes. */
	static Optional<Fault> in(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.limit(20)
			.map(Fault::of)
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Optional<Fault> of(Throwable cause) {
		if (cause instanceof RestException told && told.getStatus() != null) {
			return Optional.of(new Fault(HttpStatus.valueOf(told.getStatus().getStatusCode()), told.getMessage()));
		}
		if (cause instanceof TaskAlreadyClaimedException) {
			return Optional.of(CLAIMED);
		}
		if (cause instanceof OptimisticLockingException) {
			return Optional.of(LOST);
		}
		// The task was there when the call came in: the door had looked.
		if (cause instanceof NullValueException && String.valueOf(cause.getMessage()).startsWith("Cannot find task")) {
			return Optional.of(DONE);
		}
		if (cause instanceof CannotCreateTransactionException || cause instanceof SQLTransientConnectionException) {
			return Optional.of(AWAY);
		}
		return (cause instanceof SQLException sql) ? ofState(String.valueOf(sql.getSQLState())) : Optional.empty();
	}

	/**
	 * PostgreSQL's own codes: connection lost or shut down; deadlock, serialization, a
	 * row gone meanwhile.
	 */
	private static Optional<Fault> ofState(String state) {
		if (state.startsWith("08") || state.startsWith("57P")) {
			return Optional.of(AWAY);
		}
		return (state.startsWith("40") || state.equals("23503")) ? Optional.of(LOST) : Optional.empty();
	}

}
