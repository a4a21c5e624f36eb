package ca.docket.poc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import ca.docket.engine.PlainValues;

/**
 * What was agreed before a trial starts, with what was approved since.
 *
 * @param lead as it was entered: an address, as is {@code sponsor}
 * @param team the others on it, as they were entered: a sign-in name or an address each,
 * as are {@code evaluators}
 * @param beginsOn a day as {@code 2026-11-03}, as is {@code endsOn}
 * @param budget in Canadian dollars
 */
record Charter(String lead, String sponsor, List<String> team, List<String> evaluators, List<Metric> metrics,
		String beginsOn, String endsOn, BigDecimal budget) {

	/** Reads the answers to the form {@code poc-charter}. */
	static Charter of(Map<String, ?> answers) {
		return new Charter(text(answers, "lead"), text(answers, "sponsor"),
				people(answers.get("team"), "member").toList(), people(answers.get("evaluators"), "evaluator").toList(),
				Metric.of(answers.get("metrics")), text(answers, "beginsOn"), text(answers, "endsOn"),
				Budget.amount(answers.get("budget")));
	}

	private static String text(Map<String, ?> answers, String field) {
		return Objects.toString(answers.get(field), "");
	}

	private static Stream<String> people(Object list, String field) {
		return PlainValues.rows(list).stream().map(row -> row.get(field).toString());
	}

	/** Whoever works on the trial: who leads and sponsors it, and the others. */
	List<String> wholeTeam() {
		return Stream.concat(Stream.of(this.lead, this.sponsor), this.team.stream()).toList();
	}

}
