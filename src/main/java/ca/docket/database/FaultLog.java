package ca.docket.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.Marker;

/**
 * Says in one line a minute that the database is away or full. All that fails for it
 * would say so again and again, and fill the log's disk as well.
 */
class FaultLog extends TurboFilter implements AutoCloseable {

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final Clock clock;

	private final LoggerContext loggers;

	private final Logger own;

	private final Map<DatabaseFault, Instant> said = new EnumMap<>(DatabaseFault.class);

	FaultLog(Clock clock, LoggerContext loggers) {
		this.clock = clock;
		this.loggers = loggers;
		this.own = loggers.getLogger(FaultLog.class);
		loggers.addTurboFilter(this);
	}

	@Override
	public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] parameters,
			Throwable failure) {
		if (!level.isGreaterOrEqual(Level.WARN) || logger == this.own) {
			return FilterReply.NEUTRAL;
		}
		Optional<DatabaseFault> fault = fault(logger, parameters, failure).or(() -> writtenOut(format));
		fault.filter(this::isDue).ifPresent(known -> this.own.error("The database fails. {}.", known.words()));
		return fault.isPresent() ? FilterReply.DENY : FilterReply.NEUTRAL;
	}

	@Override
	public void close() {
		this.loggers.getTurboFilterList().remove(this);
	}

	/** Pools tell of each connection that they lose, without a failure. */
	private static Optional<DatabaseFault> fault(Logger logger, Object[] parameters, Throwable failure) {
		if (logger.getName().startsWith("com.zaxxer.hikari")) {
			return Optional.of(DatabaseFault.AWAY);
		}
		return Stream.concat(Stream.ofNullable(failure), Stream.ofNullable(parameters).flatMap(Stream::of))
			.filter(Throwable.class::isInstance)
			.map(Throwable.class::cast)
			.map(DatabaseFault::in)
			.flatMap(Optional::stream)
			.findFirst();
	}

	/**
	 * The REST API writes a whole trace as its message: that of what was told just now.
	 */
	private synchronized Optional<DatabaseFault> writtenOut(String message) {
		return (message != null && message.contains("PSQLException"))
				? this.said.keySet().stream().filter(fault -> !isPast(fault)).findFirst() : Optional.empty();
	}

	private synchronized boolean isDue(DatabaseFault fault) {
		boolean due = isPast(fault);
		if (due) {
			this.said.put(fault, this.clock.instant());
		}
		return due;
	}

	private boolean isPast(DatabaseFault fault) {
		return this.said.getOrDefault(fault, Instant.MIN).isBefore(this.clock.instant().minus(PAUSE));
	}

}
