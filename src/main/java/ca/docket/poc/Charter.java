package ca.docket.poc;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was agreed before a trial starts. Once approved, it is as frozen as the record
 * that holds it.
 *
 * @param lead as it was entered: an address, as is {@code sponsor}
 * @param evaluators as they were entered: a sign-in name or an address each
 * @param budget in Canadian dollars
 */
record Charter(String lead, String sponsor, List<String> evaluators, List<Metric> metrics, BigDecimal budget) {

	/** Reads the answers to the form {@code poc-charter}. */
	static Charter of(Map<String, ?> answers) {
		return new Charter(Objects.toString(answers.get("lead"), ""), Objects.toString(answers.get("sponsor"), ""),
				rows(answers.get("evaluators")).map(row -> row.get("evaluator").toString()).toList(),
				Metric.of(answers.get("metrics")), Budget.amount(answers.get("budget")));
	}

	private static Stream<Map<?, ?>> rows(Object list) {
		return (list instanceof Collection<?> all) ? all.stream().map(row -> (Map<?, ?>) row) : Stream.empty();
	}

}
