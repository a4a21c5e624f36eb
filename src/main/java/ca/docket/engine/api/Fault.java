package ca.docket.engine.api;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * A failure that is nobody's mistake, as reported to the caller: a concurrent change, or
 * a database that is unavailable.
 */
record Fault(HttpStatus status, String sentence) {

	/** Looks for a known fault in a failure and its causes. */
	static Optional<Fault> in(Throwable failure, MessageSourceAccessor texts) {
		return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
			.limit(20)
			.map(cause -> of(cause, texts))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Optional<Fault> of(Throwable cause, MessageSourceAccessor texts) {
		if (cause instanceof RestException told && told.getStatus() != null) {
			return Optional.of(new Fault(HttpStatus.valueOf(told.getStatus().getStatusCode()), told.getMessage()));
		}
		return Known.of(cause).map(known -> new Fault(known.status, texts.getMessage(known.sentence)));
	}

	/** Faults without a sentence of their own. */
	private enum Known {

		LOST(HttpStatus.CONFLICT, "api.lost"), CLAIMED(HttpStatus.CONFLICT, "api.claimed"),

		DONE(HttpStatus.CONFLICT, "api.done"), AWAY(HttpStatus.SERVICE_UNAVAILABLE, "api.away");

		private final HttpStatus status;

		private final String sentence;

		Known(HttpStatus status, String sentence) {
			this.status = status;
			this.sentence = sentence;
		}

		static Optional<Known> of(Throwable cause) {
			if (cause instanceof TaskAlreadyClaimedException) {
				return Optional.of(CLAIMED);
			}
			if (cause instanceof OptimisticLockingException) {
				return Optional.of(LOST);
			}
			// The task was there when the call came in: the door had looked.
			if (cause instanceof NullValueException
					&& String.valueOf(cause.getMessage()).startsWith("Cannot find task")) {
				return Optional.of(DONE);
			}
			if (cause instanceof CannotCreateTransactionException || cause instanceof SQLTransientConnectionException) {
				return Optional.of(AWAY);
			}
			return (cause instanceof SQLException sql) ? ofState(String.valueOf(sql.getSQLState())) : Optional.empty();
		}

		/**
		 * PostgreSQL's own codes: connection lost or shut down; deadlock, serialization,
		 * a row gone meanwhile.
		 */
		private static Optional<Known> ofState(String state) {
			if (state.startsWith("08") || state.startsWith("57P")) {
				return Optional.of(AWAY);
			}
			return (state.startsWith("40") || state.equals("23503")) ? Optional.of(LOST) : Optional.empty();
		}

	}

}
