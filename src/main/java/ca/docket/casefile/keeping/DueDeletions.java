package ca.docket.casefile.keeping;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What falls due for deletion, for those who approve it before it goes. */
@Component
public class DueDeletions {

	/**
	 * Somebody counted the case c and it was approved; it was on hold neither then nor
	 * since, or is not now, where somebody asked for its deletion.
	 */
	static final String APPROVED = """
			 exists (select from casefile_deletion_item i join casefile_deletion_approval a on a.case_number = i.case_number
			   where i.number = c.number and a.until <= :now and (i.on_request or not %s))
			"""
		.formatted(heldSince("a.until"));

	private static final String HELD_SINCE = heldSince(":until");

	private final RetentionRules rules;

	private final JdbcClient jdbc;

	private final Office office;

	DueDeletions(RetentionRules rules, JdbcClient jdbc, Office office) {
		this.rules = rules;
		this.jdbc = jdbc;
		this.office = office;
	}

	/**
	 * How many closed cases a rule concerns.
	 *
	 * @param outcome {@code otherwise} for those that are not named
	 * @param held so many more are on hold, and stay
	 */
	public record Due(String process, String outcome, Period period, int cases, int held) {
	}

	private record Rule(String process, String outcome, Map<String, Period> periods) {
	}

	/** What has fallen due until then, by rule; nothing of rules that concern no case. */
	public List<Due> of(Collection<String> processes, Instant until) {
		return rules(processes).map(rule -> of(rule, until)).filter(due -> due.cases() + due.held() > 0).toList();
	}

	private Stream<Rule> rules(Collection<String> processes) {
		return this.jdbc.sql(Retention.PROCESSES)
			.query(Kept.class)
			.list()
			.stream()
			.filter(kept -> processes.contains(kept.process()))
			.flatMap(kept -> {
				Map<String, Period> periods = kept.periods(this.rules);
				return periods.keySet().stream().map(outcome -> new Rule(kept.process(), outcome, periods));
			});
	}

	private Due of(Rule rule, Instant until) {
		return of("select count(*) filter (where not " + HELD_SINCE + ") cases, count(*) filter (where " + HELD_SINCE
				+ ") held from casefile_case c where ", rule, until)
			.query((row, number) -> new Due(rule.process(), rule.outcome(), rule.periods().get(rule.outcome()),
					row.getInt("cases"), row.getInt("held")))
			.single();
	}

	private StatementSpec of(String sql, Rule rule, Instant until) {
		return this.jdbc.sql(sql + Retention.DUE)
			.params(Retention.parameters(rule.process(), rule.outcome(), rule.periods(), until, this.office))
			.param("until", Timestamp.from(until));
	}

	/** Of the case c: it is on hold, or was at that moment or later. */
	private static String heldSince(String moment) {
		return "(" + Retention.HELD
				+ """
						 or exists (select from casefile_hold h join casefile_case k on k.process_instance_id = h.process_instance_id
						   where k.number in (c.number, c.part_of) and h.at > %s))
						"""
					.formatted(moment);
	}

	/**
	 * Lists the cases that have fallen due until then and are not on hold: once it is
	 * approved, they go and no others.
	 * @return how many
	 */
	public int list(Collection<String> processes, Instant until, String caseNumber) {
		return rules(processes).mapToInt(rule -> of(
				"insert into casefile_deletion_item (case_number, number) select :list, c.number from casefile_case c where not "
						+ HELD_SINCE + " and ",
				rule, until)
			.param("list", caseNumber)
			.update()).sum();
	}

	/** Lists a case that somebody asked to have deleted before its time. */
	public void request(String number, String caseNumber) {
		this.jdbc.sql("""
				insert into casefile_deletion_item (case_number, number, on_request) values (?, ?, true)
				on conflict do nothing""").params(caseNumber, number).update();
	}

	/**
	 * From now on what is listed is deleted in the night, in the caller's transaction.
	 */
	public void release(Collection<String> processes, Instant until, String caseNumber) {
		processes.forEach(process -> this.jdbc.sql(
				"insert into casefile_deletion_approval (process, until, case_number) values (?, ?, ?) on conflict do nothing")
			.params(process, Timestamp.from(until), caseNumber)
			.update());
	}

	/**
	 * What became of a list.
	 *
	 * @param going how many of its cases are deleted
	 * @param held how many were put on hold since, and stay
	 * @param since how many others are due by now, and wait for the next list
	 */
	public record Recount(int going, int held, int since) {
	}

	/** Counts a list again, now that it is approved. */
	public Recount recount(Collection<String> processes, Instant until, String caseNumber, Instant now) {
		int due = of(processes, now).stream().mapToInt(Due::cases).sum();
		return this.jdbc
			.sql("select count(*) filter (where not " + HELD_SINCE + ") going, count(*) filter (where " + HELD_SINCE
					+ ") held from casefile_deletion_item i join casefile_case c on c.number = i.number"
					+ " where i.case_number = :list and c.deleted_at is null")
			.param("until", Timestamp.from(until))
			.param("list", caseNumber)
			.query((row, number) -> new Recount(row.getInt("going"), row.getInt("held"), due - row.getInt("going")))
			.single();
	}

}
