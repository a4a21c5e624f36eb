package ca.docket.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links between cases in both directions, such as a request and the case that followed
 * from it.
 */
@Component
public class Links {

	private final JdbcClient jdbc;

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final Clock clock;

	Links(JdbcClient jdbc, Cases cases, AuditTrail auditTrail, Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	/**
	 * A link, seen from one side.
	 *
	 * @param to the case on the other side
	 * @param at since when
	 */
	public record Link(Case to, Instant at) {
	}

	/**
	 * Links two cases, in the caller's transaction, and puts it on the record of both.
	 * The same again, whichever comes first, changes nothing.
	 * @param from the number of a case, as {@code AIR-2026-0001}
	 * @param to the number of another
	 * @throws java.util.NoSuchElementException where there is no such case
	 */
	@Transactional
	public void add(String from, String to) {
		Case one = this.cases.find(from).orElseThrow();
		Case other = this.cases.find(to).orElseThrow();
		int added = this.jdbc.sql("""
				insert into casefile_link (one, other, at) values (least(:from, :to), greatest(:from, :to), :at)
				on conflict do nothing""")
			.param("from", from)
			.param("to", to)
			.param("at", Timestamp.from(this.clock.instant()))
			.update();
		if (added > 0) {
			record(one, other);
			record(other, one);
		}
	}

	/** Those of a case, by number. */
	public List<Link> of(String number) {
		RowMapper<Case> row = new SimplePropertyRowMapper<>(Case.class);
		return this.jdbc.sql("""
				select c.*, l.at linked_at from casefile_link l
				join casefile_case c on c.number in (l.one, l.other) and c.number <> :number
				where :number in (l.one, l.other) order by c.number""")
			.param("number", number)
			.query((rows, index) -> new Link(row.mapRow(rows, index), rows.getTimestamp("linked_at").toInstant()))
			.list();
	}

	private void record(Case on, Case to) {
		this.auditTrail.note(on.processInstanceId(), "linked", null, Map.of("case", to.number()));
	}

}
