package ca.docket.database;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import ca.docket.notice.MovableClock;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A database that fails ten thousand times a minute is one line a minute in the log. */
class FaultLogTest {

	private static final Exception FULL = new IllegalStateException(new SQLException("No space left", "53100"));

	private final LoggerContext loggers = new LoggerContext();

	private final Logger engine = this.loggers.getLogger("org.camunda.bpm.engine.context");

	private final MovableClock clock = new MovableClock(Instant.now());

	private final ListAppender<ILoggingEvent> written = new ListAppender<>();

	@BeforeEach
	void listen() {
		new FaultLog(this.clock, this.loggers);
		this.written.start();
		this.loggers.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(this.written);
	}

	@Test
	void theSameFaultIsSaidOnceAMinute() {
		for (int i = 0; i < 10_000; i++) {
			this.engine.error("ENGINE-16004 Exception while closing command context: {}", "x", FULL);
		}
		assertThat(this.written.list).extracting(ILoggingEvent::getFormattedMessage)
			.containsExactly("The database fails. Its disk is full.");
		this.clock.set(this.clock.instant().plus(Duration.ofSeconds(61)));
		this.engine.warn("again", FULL);
		assertThat(this.written.list).hasSize(2);
	}

	@Test
	void whatIsNoFaultOfTheDatabaseIsSaidAsEver() {
		this.engine.error("a mistake", new IllegalStateException("of ours"));
		assertThat(this.written.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("a mistake");
	}

	@Test
	void aTraceThatIsWrittenOutAsTextIsNotSaidAgainWhileTheFaultGoesOn() {
		String trace = "…ProcessEngineException\n\tCaused by: org.postgresql.util.PSQLException: No space left";
		this.engine.warn("before: " + trace);
		this.engine.error("the fault", FULL);
		this.engine.warn("ENGINE-REST-HTTP503 " + trace);
		this.engine.warn("ENGINE-REST-HTTP500 of ours");
		assertThat(this.written.list).extracting(ILoggingEvent::getFormattedMessage)
			.containsExactly("before: " + trace, "The database fails. Its disk is full.",
					"ENGINE-REST-HTTP500 of ours");
	}

}
