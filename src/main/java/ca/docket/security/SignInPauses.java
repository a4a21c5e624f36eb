package ca.docket.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Pauses after wrong passwords, in the database because all nodes count together: for one
 * name from one address, for all names from an address that failed with many, and for one
 * name at addresses from which that person has not signed in lately.
 */
@Component
class SignInPauses {

	private static final Duration COUNTED = Duration.ofHours(1);

	private static final Duration KNOWN = Duration.ofDays(30);

	private static final int TRIES = 5;

	private static final int NAMES = 30;

	private static final int TRIES_OF_STRANGERS = 20;

	private static final String FAILURES = """
			with failed as (select address, name, at from security_failed_sign_in
			  where at > :counted and (address = :address or name = sha256(convert_to(:name, 'UTF8'))))
			select :tries free, count(*) failures, max(at) latest from failed
			  where address = :address and name = sha256(convert_to(:name, 'UTF8'))
			union all
			select :names, count(distinct name), max(at) from failed where address = :address
			union all
			select :strangers, count(*), max(at) from failed f where name = sha256(convert_to(:name, 'UTF8'))
			  and not exists (select from security_known_address k
			    where k.person = :name and k.address in (f.address, :address) and k.at > :known)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	SignInPauses(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Lets an attempt pass.
	 * @throws SignInPaused where it must wait
	 */
	void requireNone(SignInAttempt attempt) {
		Instant now = this.clock.instant();
		Instant until = this.jdbc.sql(FAILURES)
			.params(Map.of("name", attempt.name(), "address", attempt.address(), "tries", TRIES, "names", NAMES,
					"strangers", TRIES_OF_STRANGERS, "counted", Timestamp.from(now.minus(COUNTED)), "known",
					Timestamp.from(now.minus(KNOWN))))
			.query(Failures.class)
			.list()
			.stream()
			.map(Failures::pausedUntil)
			.max(Instant::compareTo)
			.orElse(now);
		if (until.isAfter(now)) {
			throw new SignInPaused(Duration.between(now, until));
		}
	}

	void failed(SignInAttempt attempt) {
		this.jdbc
			.sql("insert into security_failed_sign_in (address, name, at) values (?, sha256(convert_to(?, 'UTF8')), ?)")
			.params(attempt.address(), attempt.name(), Timestamp.from(this.clock.instant()))
			.update();
	}

	/** Mistakes before are forgiven, and the address is the person's. */
	void succeeded(SignInAttempt attempt) {
		this.jdbc.sql("delete from security_failed_sign_in where address = ? and name = sha256(convert_to(?, 'UTF8'))")
			.params(attempt.address(), attempt.name())
			.update();
		this.jdbc.sql("""
				insert into security_known_address as known (person, address, at) values (?, ?, ?)
				on conflict (person, address) do update set at = excluded.at
				where known.at < excluded.at - interval '1 hour'""")
			.params(attempt.name(), attempt.address(), Timestamp.from(this.clock.instant()))
			.update();
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
	void forget() {
		forget("security_failed_sign_in", COUNTED);
		forget("security_known_address", KNOWN);
	}

	private void forget(String table, Duration kept) {
		this.jdbc.sql("delete from " + table + " where at <= ?")
			.param(Timestamp.from(this.clock.instant().minus(kept)))
			.update();
	}

	/**
	 * What failed in the last hour.
	 *
	 * @param free how many of it have no consequence
	 */
	record Failures(int free, int failures, Instant latest) {

		private static final int LONGEST_MINUTES = 15;

		/** For a minute, and with each further failure for twice as long. */
		Instant pausedUntil() {
			if (this.failures < this.free) {
				return Instant.MIN;
			}
			int doubled = Math.min(this.failures - this.free, 4);
			return this.latest.plus(Duration.ofMinutes(Math.min(1 << doubled, LONGEST_MINUTES)));
		}

	}

}
