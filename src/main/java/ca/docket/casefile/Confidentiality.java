package ca.docket.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ca.docket.Office;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps some cases, until a day or until they are released, for named people alone,
 * whatever others may see by their groups, tasks or part in the case.
 */
@Component
public class Confidentiality {

	/** On record, with the {@code reader} who was named later. */
	public static final String READER_NAMED = "reader-named";

	/** Cases that are confidential on a day. */
	private static final String TODAY = "released_at is null and (until is null or until > ?)";

	/** Those of them, as {@code c}, that are not for a person. */
	static final String CLOSED = TODAY
			+ " and not exists (select from casefile_reader r where r.number = c.number and r.person = ?"
			+ " and r.suspended_by is null)";

	private final JdbcClient jdbc;

	private final IdentityService identity;

	private final Clock clock;

	private final Office office;

	Confidentiality(JdbcClient jdbc, IdentityService identity, Clock clock, Office office) {
		this.jdbc = jdbc;
		this.identity = identity;
		this.clock = clock;
		this.office = office;
	}

	/**
	 * Makes a case confidential, in the caller's transaction.
	 * @param until the day on which everybody else may see it; null for none
	 * @param readers the ids of those who see it meanwhile
	 */
	public void restrict(String number, LocalDate until, Collection<String> readers) {
		this.jdbc.sql("insert into casefile_confidential (number, until) values (?, ?)").params(number, until).update();
		readers.forEach(reader -> admit(number, reader));
	}

	/** One more person sees a case while it is confidential. */
	public void admit(String number, String reader) {
		this.jdbc
			.sql("""
					insert into casefile_reader (number, person) select number, ? from casefile_confidential where number = ?
					on conflict do nothing""")
			.params(reader, number)
			.update();
	}

	/** Somebody does not see a case any more while it is confidential. */
	public void dismiss(String number, String reader) {
		this.jdbc.sql("delete from casefile_reader where number = ? and person = ?").params(number, reader).update();
	}

	/**
	 * Somebody sees no confidential case any more, unless they are admitted again.
	 * @param by because of whom; empty for nobody whom one knows
	 */
	public void suspend(String reader, String by) {
		this.jdbc.sql("update casefile_reader set suspended_by = ? where person = ?").params(by, reader).update();
	}

	/**
	 * The cases that somebody would see again, each with because of whom they do not.
	 */
	public Map<String, String> suspended(String reader) {
		return this.jdbc
			.sql("select number, suspended_by from casefile_reader c where person = ? and suspended_by <> ''")
			.param(reader)
			.query(rows -> {
				Map<String, String> suspended = new HashMap<>();
				while (rows.next()) {
					suspended.put(rows.getString(1), rows.getString(2));
				}
				return suspended;
			});
	}

	/** Somebody sees again what they saw before. */
	public void readmit(String reader) {
		this.jdbc.sql("update casefile_reader set suspended_by = null where person = ?").param(reader).update();
	}

	/** Those of some cases that are confidential today. */
	public Set<String> among(Collection<String> numbers) {
		return this.jdbc.sql("select number from casefile_confidential where number = any(?) and " + TODAY)
			.params(numbers.toArray(String[]::new), today())
			.query(String.class)
			.set();
	}

	/** Those of some cases that are confidential today, and not for this person. */
	public Set<String> closedTo(String person, Collection<String> numbers) {
		return this.jdbc.sql("select number from casefile_confidential c where number = any(?) and " + CLOSED)
			.params(numbers.toArray(String[]::new), today(), person)
			.query(String.class)
			.set();
	}

	/** Those of some people to whom a case is open today. */
	public Set<String> readers(String number, Collection<String> people) {
		return this.jdbc.sql("select person from unnest(?) person where not exists (select from casefile_confidential c"
				+ " where c.number = ? and " + TODAY
				+ " and not exists (select from casefile_reader r where r.number = c.number and r.person = person.person"
				+ " and r.suspended_by is null))")
			.params(people.toArray(String[]::new), number, today())
			.query(String.class)
			.set();
	}

	/** Whether a case is closed to whoever calls the engine; nothing is to itself. */
	public boolean isClosedToCaller(Case caseFile) {
		return Optional.ofNullable(this.identity.getCurrentAuthentication())
			.map(Authentication::getUserId)
			.filter(person -> !closedTo(person, List.of(caseFile.number())).isEmpty())
			.isPresent();
	}

	/**
	 * Whoever may see other cases sees this one too from now on.
	 * @return whether it was confidential
	 */
	boolean release(String number) {
		return this.jdbc.sql("update casefile_confidential set released_at = ? where number = ? and " + TODAY)
			.params(Timestamp.from(this.clock.instant()), number, today())
			.update() > 0;
	}

	/** What leaves out the cases that are closed to a person. */
	public Condition condition(String person) {
		return new Condition(
				"not exists (select from casefile_confidential c where c.number = casefile_case.number and " + CLOSED
						+ ")",
				List.of(today(), person));
	}

	/** A condition on {@code casefile_case}. */
	public record Condition(String sql, List<Object> values) {
	}

	private LocalDate today() {
		return today(this.clock, this.office);
	}

	static LocalDate today(Clock clock, Office office) {
		return office.day(clock.instant());
	}

	@EventListener
	void erased(CaseErased event) {
		this.jdbc.sql("delete from casefile_confidential where number = ?").param(event.caseFile().number()).update();
	}

}
