package ca.docket.poc;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

import ca.docket.engine.PlainValues;

/**
 * What a trial may cost, and costs so far, in Canadian dollars.
 *
 * @param committed ordered, and not paid yet
 */
record Budget(BigDecimal approved, BigDecimal spent, BigDecimal committed) {

	/** An answer to a question about money; nothing where it was not asked. */
	static BigDecimal amount(Object answer) {
		return Metric.number(Objects.requireNonNullElse(answer, 0));
	}

	/** With what a report says was spent since the one before, and is ordered by now. */
	Budget plus(Map<String, ?> report) {
		BigDecimal now = PlainValues.rows(report.get("spending"))
			.stream()
			.map(row -> amount(row.get("amount")))
			.reduce(this.spent, BigDecimal::add);
		return new Budget(this.approved, now, amount(report.get("committed")));
	}

	boolean isExceeded() {
		return used().compareTo(this.approved) > 0;
	}

	boolean isUsedTo(int percent) {
		return used().signum() > 0
				&& used().movePointRight(2).compareTo(this.approved.multiply(BigDecimal.valueOf(percent))) >= 0;
	}

	private BigDecimal used() {
		return this.spent.add(this.committed);
	}

}
