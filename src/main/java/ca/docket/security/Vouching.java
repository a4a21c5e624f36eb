package ca.docket.security;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether one person counts as independent of another: not for a while after one had the
 * other's account in hand, or somebody else both, who could then act as two.
 */
@Component
public class Vouching {

	private static final Duration DISTANCE = Duration.ofDays(30);

	/** A place in a group gives nobody else's hands an account. */
	private static final String INDEPENDENT = """
			with recursive lately as (select * from security_account_change where at > :since),
			hands (of, person) as (
			  (select 1, unnest(cast(:some as text[])) union select 2, unnest(cast(:others as text[])))
			  union
			  select h.of, c.changed_by from hands h join lately c on c.person = h.person and c.kind <> 'group'
			)
			select not exists (select from hands a join hands b on a.of < b.of where a.person = b.person or exists (
			  select from lately c where (c.person, c.changed_by) in ((a.person, b.person), (b.person, a.person))))""";

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
		return areIndependent(List.of(person), List.of(other));
	}

	/** The same for each of some people and each of the others. */
	public boolean areIndependent(Collection<String> some, Collection<String> others) {
		return this.jdbc.sql(INDEPENDENT)
			.params(Map.of("some", some.toArray(String[]::new), "others", others.toArray(String[]::new), "since",
					this.clock.instant().minus(DISTANCE).atOffset(ZoneOffset.UTC)))
			.query(Boolean.class)
			.single();
	}

}
