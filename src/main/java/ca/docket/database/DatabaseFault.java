package ca.docket.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What can be wrong with the database itself, whoever asks and whatever for. */
public enum DatabaseFault {

	/** Its disk is full. */
	FULL("Its disk is full"),

	/** It cannot be reached, shuts down, or does not answer in time. */
	AWAY("It cannot be reached or does not answer");

	private static final String DISK_FULL = "53100";

	private final String words;

	DatabaseFault(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

	/** Looks for one in a failure and its causes. */
	public static Optional<DatabaseFault> in(Throwable failure) {
		return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
			.limit(20)
			.map(DatabaseFault::of)
			.flatMap(Optional::stream)
			.findFirst();
	}

	/**
	 * On a lost connection the rollback fails too, and its failure takes the place of the
	 * first one.
	 */
	public static Optional<DatabaseFault> of(Throwable cause) {
		if (cause instanceof TransactionSystemException hidden && hidden.getApplicationException() != null) {
			return in(hidden.getApplicationException()).or(() -> Optional.of(AWAY));
		}
		if (cause instanceof CannotCreateTransactionException || cause instanceof SQLTransientConnectionException) {
			return Optional.of(AWAY);
		}
		return (cause instanceof SQLException sql) ? ofState(sql) : Optional.empty();
	}

	/** By PostgreSQL's codes; the pool has none for a connection that it closed. */
	private static Optional<DatabaseFault> ofState(SQLException sql) {
		String state = sql.getSQLState();
		if (state == null) {
			return Optional.of(AWAY).filter(away -> "Connection is closed".equals(sql.getMessage()));
		}
		if (state.equals(DISK_FULL)) {
			return Optional.of(FULL);
		}
		boolean away = state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
		return Optional.of(AWAY).filter(known -> away);
	}

}
