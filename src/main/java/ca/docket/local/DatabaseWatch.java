package ca.docket.local;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded PostgreSQL again when it was killed. Where that fails, it ends
 * Docket instead of leaving it half dead.
 */
class DatabaseWatch implements AutoCloseable {

	/** The code for a failure that may be over after another start. */
	static final int TRY_AGAIN = 75;

	private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

	private final EmbeddedDatabase database;

	private final ScheduledExecutorService seconds = Executors.newSingleThreadScheduledExecutor(task -> {
		Thread thread = new Thread(task, "database-watch");
		thread.setDaemon(true);
		return thread;
	});

	DatabaseWatch(EmbeddedDatabase database) {
		this.database = database;
		this.seconds.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
	}

	/** Waits for a start that is under way: what it started is stopped after it. */
	@Override
	public void close() throws InterruptedException {
		this.seconds.shutdown();
		this.seconds.awaitTermination(1, TimeUnit.MINUTES);
	}

	private void look() {
		if (this.database.listens()) {
			return;
		}
		try {
			this.database.startAgain();
			LOG.warn("PostgreSQL had ended and was started again.");
		}
		catch (CannotStart | IOException ex) {
			LOG.error("PostgreSQL had ended, and Docket ends too: {}", ex.getMessage());
			Runtime.getRuntime().halt(TRY_AGAIN);
		}
	}

}
