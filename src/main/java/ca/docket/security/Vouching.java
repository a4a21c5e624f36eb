package ca.docket.security;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether one person counts as independent of another: not for a while after they had
 * that person's account in hand, because they could then act as both.
 */
@Component
public class Vouching {

	private static final Duration DISTANCE = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final Clock clock;

	Vouching(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Whether a person may confirm what another did, or have it confirmed by them. Nobody
	 * vouches for themselves.
	 */
	public boolean mayVouchFor(String person, String other) {
		return !person.equals(other) && !this.jdbc.sql("""
				select exists (select from security_account_change
				where at > ? and (changed_by = ? and person = ? or changed_by = ? and person = ?))""")
			.params(this.clock.instant().minus(DISTANCE).atOffset(ZoneOffset.UTC), person, other, other, person)
			.query(Boolean.class)
			.single();
	}

}
