package ca.docket.poc;

import java.math.BigDecimal;
import java.util.Objects;

/** What a trial may cost, and has cost so far, in Canadian dollars. */
record Budget(BigDecimal approved, BigDecimal spent) {

	/** An answer to a question about money; nothing where it was not asked. */
	static BigDecimal amount(Object answer) {
		return new BigDecimal(Objects.toString(answer, "0"));
	}

	Budget plus(BigDecimal more) {
		return new Budget(this.approved, this.spent.add(more));
	}

	boolean isExceeded() {
		return this.spent.compareTo(this.approved) > 0;
	}

	boolean isUsedTo(int percent) {
		return this.spent.signum() > 0
				&& this.spent.movePointRight(2).compareTo(this.approved.multiply(BigDecimal.valueOf(percent))) >= 0;
	}

}
