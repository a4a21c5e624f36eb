package ca.docket.casefile.keeping;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.keeping.Retention.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What falls due for deletion, for those who approve it before it goes. */
@Component
public class DueDeletions {

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

	/** What has fallen due until then, by rule; nothing of rules that concern no case. */
	public List<Due> of(Collection<String> processes, Instant until) {
		List<Due> all = new ArrayList<>();
		for (Kept kept : this.jdbc.sql(Retention.PROCESSES).query(Kept.class).list()) {
			if (processes.contains(kept.process())) {
				Map<String, Period> periods = kept.periods(this.rules);
				periods.keySet().forEach(outcome -> all.add(of(kept.process(), outcome, periods, until)));
			}
		}
		return all.stream().filter(due -> due.cases() + due.held() > 0).toList();
	}

	private Due of(String process, String outcome, Map<String, Period> periods, Instant until) {
		Period period = periods.get(outcome);
		return this.jdbc
			.sql("select count(*) filter (where not " + Retention.HELD_SINCE + ") cases, count(*) filter (where "
					+ Retention.HELD_SINCE + ") held from casefile_case c where " + Retention.DUE)
			.param("process", process)
			.param("until", Timestamp.from(until))
			.param("outcome", outcome)
			.param("named", periods.keySet().toArray(String[]::new))
			.param("before", Retention.before(until, this.office, period))
			.query((row, number) -> new Due(process, outcome, period, row.getInt("cases"), row.getInt("held")))
			.single();
	}

	/** From now on it is deleted in the night, in the caller's transaction. */
	public void release(Collection<String> processes, Instant until, String caseNumber) {
		processes.forEach(process -> this.jdbc.sql(
				"insert into casefile_deletion_approval (process, until, case_number) values (?, ?, ?) on conflict do nothing")
			.params(process, Timestamp.from(until), caseNumber)
			.update());
	}

}
