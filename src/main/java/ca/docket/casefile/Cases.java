package ca.docket.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.Office;
import ca.docket.family.Families;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of cases, one row each, with what the cases of every family have in
 * common.
 */
@Component
public class Cases {

	private final JdbcClient jdbc;

	private final Families families;

	private final Office office;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Cases(JdbcClient jdbc, Families families, Office office, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.families = families;
		this.office = office;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Registers a case in the caller's transaction.
	 * @return its number, as {@code AIR-2026-0001}: at least four digits, growing within
	 * the office's year, never given twice
	 */
	public String open(Opening opening) {
		int year = Year.now(this.clock.withZone(this.office.zone())).getValue();
		String prefix = prefix(opening);
		return add("%s-%d-%04d".formatted(prefix, year, next(prefix, year, 1)), null, opening);
	}

	/**
	 * Registers a part of a case in the caller's transaction: a case of its own, numbered
	 * under it.
	 * @param of the number of a case
	 * @return its number, as {@code AIR-2026-0001-01}: at least two digits, growing
	 */
	public String openPart(String of, Opening opening) {
		return openPart(of, partNumbers(of, 1).get(0), opening);
	}

	/** Registers a part under a number that was taken for it. */
	public String openPart(String of, String number, Opening opening) {
		return add(number, of, opening);
	}

	/** Takes the next numbers for parts of a case, in the caller's transaction. */
	public List<String> partNumbers(String of, int count) {
		// the parts of a case are counted on from year to year
		int last = next(of, 0, count);
		return IntStream.rangeClosed(last - count + 1, last).mapToObj("%s-%%02d".formatted(of)::formatted).toList();
	}

	private String prefix(Opening opening) {
		return this.families.current().prefix(opening.process());
	}

	private int next(String prefix, int year, int count) {
		return this.jdbc.sql("""
				insert into casefile_counter (prefix, year, last) values (?, ?, ?)
				on conflict (prefix, year) do update set last = casefile_counter.last + excluded.last
				returning last""").params(prefix, year, count).query(Integer.class).single();
	}

	private String add(String number, String partOf, Opening opening) {
		this.jdbc.sql("""
				insert into casefile_case
				  (number, family, process, process_instance_id, part_of, title, division, submitter, opened_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(number, prefix(opening), opening.process(), opening.processInstanceId(), partOf,
					title(opening.title()), opening.division(), opening.submitter(),
					Timestamp.from(this.clock.instant()))
			.update();
		return number;
	}

	/** Ends a case with its outcome, as {@code approved}. Later calls change nothing. */
	public void close(String number, String outcome) {
		// by the clock of the record: the database's stands still in a transaction
		int closed = this.jdbc
			.sql("update casefile_case set outcome = ?, closed_at = ? where number = ? and outcome is null")
			.params(outcome, Timestamp.from(this.clock.instant()), number)
			.update();
		if (closed > 0) {
			this.events.publishEvent(new CaseClosed(number));
		}
	}

	/**
	 * Locks a case until the caller's transaction ends.
	 * @return whether it is open
	 */
	public boolean lock(String number) {
		return this.jdbc.sql("select outcome is null from casefile_case where number = ? for no key update")
			.param(number)
			.query(Boolean.class)
			.single();
	}

	/** Gives an open case another title, in the caller's transaction. */
	public void rename(String number, String title) {
		this.jdbc.sql("update casefile_case set title = ? where number = ? and outcome is null")
			.params(title(title), number)
			.update();
	}

	/** Gives an open case to another division, in the caller's transaction. */
	public void move(String number, String division) {
		this.jdbc.sql("update casefile_case set division = ? where number = ? and outcome is null")
			.params(division, number)
			.update();
	}

	private static String title(String said) {
		String line = VisibleText.line(said);
		return line.isEmpty() ? "–" : line;
	}

	public Optional<Case> find(String number) {
		return this.jdbc.sql("select * from casefile_case where number = ?").param(number).query(Case.class).optional();
	}

	/** The latest cases that a person submitted, newest first. */
	public List<Case> submittedBy(String person, int limit) {
		return this.jdbc
			.sql("select * from casefile_case where submitter = ? order by opened_at desc, number desc limit ?")
			.params(person, limit)
			.query(Case.class)
			.list();
	}

	/**
	 * The cases of some process instances, by the id of the instance: of a called one the
	 * case of that which began it all. An instance that is of no case is left out.
	 */
	public Map<String, Case> ofProcessInstances(Collection<String> ids) {
		RowMapper<Case> row = new SimplePropertyRowMapper<>(Case.class);
		return this.jdbc.sql("""
				select asked.id asked, c.* from unnest(?) asked (id)
				left join act_hi_procinst p on p.id_ = asked.id
				join casefile_case c on c.process_instance_id = coalesce(p.root_proc_inst_id_, asked.id)""")
			.param(ids.toArray(String[]::new))
			.query((rows, number) -> Map.entry(rows.getString("asked"), row.mapRow(rows, number)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
