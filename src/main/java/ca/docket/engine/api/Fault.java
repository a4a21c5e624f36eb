package ca.docket.engine.api;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.database.DatabaseFault;
import jakarta.ws.rs.WebApplicationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;

/**
 * A failure, as reported to the caller: a concurrent change, a database that is away or
 * full, or what the engine refuses.
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

	/**
	 * A mistake of who calls, in the words of the engine, whose APIs take some for
	 * failures of their own.
	 */
	static Optional<Fault> refused(RuntimeException failure, MessageSourceAccessor texts) {
		boolean plain = failure.getClass() == ProcessEngineException.class && failure.getCause() == null;
		if (!plain && !(failure instanceof BadUserRequestException) && !(failure instanceof NullValueException)) {
			return Optional.empty();
		}
		HttpStatus status = (failure instanceof NotFoundException) ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
		return Optional.of(new Fault(status, refused(String.valueOf(failure.getMessage()), texts)));
	}

	/** A sentence in the caller's language, with the engine's own words after it. */
	static String refused(String words, MessageSourceAccessor texts) {
		return texts.getMessage("api.refused", new Object[] { words.replaceAll("^ENGINE-\\d+ |\\.$", "") });
	}

	private static Optional<Fault> of(Throwable cause, MessageSourceAccessor texts) {
		if (cause instanceof RestException told && told.getStatus() != null) {
			return Optional.of(new Fault(HttpStatus.valueOf(told.getStatus().getStatusCode()), told.getMessage()));
		}
		if (cause instanceof WebApplicationException told) {
			return Optional.of(new Fault(HttpStatus.valueOf(told.getResponse().getStatus()), told.getMessage()));
		}
		return Known.of(cause).map(known -> new Fault(known.status, texts.getMessage(known.sentence)));
	}

	/** Faults without a sentence of their own. */
	private enum Known {

		LOST(HttpStatus.CONFLICT, "api.lost"), CLAIMED(HttpStatus.CONFLICT, "api.claimed"),

		DONE(HttpStatus.CONFLICT, "api.done"), AWAY(HttpStatus.SERVICE_UNAVAILABLE, "api.away"),

		FULL(HttpStatus.SERVICE_UNAVAILABLE, "api.full");

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
			return DatabaseFault.of(cause)
				.map(fault -> (fault == DatabaseFault.FULL) ? FULL : AWAY)
				.or(() -> Optional.of(LOST).filter(lost -> cause instanceof SQLException sql && isLost(sql)));
		}

		/** PostgreSQL's codes for a deadlock, serialization, and a row gone meanwhile. */
		private static boolean isLost(SQLException sql) {
			String state = String.valueOf(sql.getSQLState());
			return state.startsWith("40") || state.equals("23503");
		}

	}

}
