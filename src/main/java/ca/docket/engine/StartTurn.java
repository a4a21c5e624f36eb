package ca.docket.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the nodes of one database start one after the other: tables, models and people are
 * written by one at a time. The lock lives on a connection of its own, so it ends with a
 * node that is killed.
 */
@Component
class StartTurn implements FlywayMigrationStrategy, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);

	/** PostgreSQL's word for a lock that was waited for long enough. */
	private static final String STILL_HELD = "55P03";

	private final DataSource database;

	private Connection turn;

	StartTurn(DataSource database) {
		this.database = database;
	}

	@Override
	public void migrate(Flyway flyway) {
		try {
			this.turn = this.database.getConnection();
			await();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The nodes' turn cannot be taken", ex);
		}
		flyway.migrate();
	}

	/** Before demo cases and jobs, which nodes share without a turn. */
	@EventListener(ApplicationStartedEvent.class)
	@Override
	public void close() throws SQLException {
		if (this.turn != null && !this.turn.isClosed()) {
			execute("select pg_advisory_unlock(hashtext('docket start'))");
			execute("reset lock_timeout");
			this.turn.close();
		}
	}

	private void await() throws SQLException {
		execute("set lock_timeout = '10s'");
		while (!taken()) {
			LOG.info("Another node is starting on this database; waiting for it.");
		}
	}

	private boolean taken() throws SQLException {
		try {
			execute("select pg_advisory_lock(hashtext('docket start'))");
			return true;
		}
		catch (SQLException ex) {
			if (STILL_HELD.equals(ex.getSQLState())) {
				return false;
			}
			throw ex;
		}
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.turn.createStatement()) {
			statement.execute(sql);
		}
	}

}
