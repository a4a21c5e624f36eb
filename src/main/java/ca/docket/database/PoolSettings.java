package ca.docket.database;

import java.time.Duration;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * How many connections a pool has, and for how long they may keep somebody waiting.
 *
 * @param statement after which PostgreSQL ends a statement
 * @param silence after which a connection that says nothing is given up
 */
record PoolSettings(int size, Duration statement, Duration silence) {

	/** To give up a silent connection that nobody used yet, and to get another one. */
	private static final Duration CHECK = Duration.ofSeconds(1);

	private static final Duration CONNECT = Duration.ofSeconds(3);

	HikariDataSource open(String name, DatabaseLogin login) {
		HikariConfig pool = new HikariConfig();
		pool.setPoolName(name);
		pool.setJdbcUrl(login.url());
		pool.setUsername(login.user());
		pool.setPassword(login.password());
		pool.setMaximumPoolSize(this.size);
		pool.setMinimumIdle(1);
		pool.setConnectionTimeout(CONNECT.toMillis());
		pool.setValidationTimeout(CHECK.toMillis());
		pool.setConnectionInitSql("set statement_timeout = " + this.statement.toMillis());
		pool.addDataSourceProperty("socketTimeout", this.silence.toSeconds());
		pool.addDataSourceProperty("connectTimeout", CONNECT.toSeconds());
		return new HikariDataSource(pool);
	}

}
