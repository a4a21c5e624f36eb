package ca.docket.token;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts who opens links that are none, in the database because all nodes count together.
 */
@Component
class TokenMisses {

	static final int MOST = 30;

	static final Duration COUNTED = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	TokenMisses(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	boolean areTooMany(String address) {
		return this.jdbc.sql("select count(*) from token_miss where address = ? and at > ?")
			.params(address, counted())
			.query(Integer.class)
			.single() >= MOST;
	}

	void add(String address) {
		this.jdbc.sql("insert into token_miss (address, at) values (?, ?)")
			.params(address, Timestamp.from(this.clock.instant()))
			.update();
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
	void forget() {
		this.jdbc.sql("delete from token_miss where at <= ?").param(counted()).update();
	}

	private Timestamp counted() {
		return Timestamp.from(this.clock.instant().minus(COUNTED));
	}

}
