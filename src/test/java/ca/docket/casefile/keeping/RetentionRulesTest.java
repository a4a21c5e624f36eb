package ca.docket.casefile.keeping;

import java.time.Period;

import ca.docket.DocketTest;
import ca.docket.family.Families;
import ca.docket.family.TestFamilies;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How long cases are kept is by process and outcome, of outcomes that there are. */
@DocketTest
class RetentionRulesTest {

	@Test
	void aPeriodIsByProcessAndOutcome() {
		RetentionRules rules = with("intake: { retention: { approved: P18M, otherwise: P90D } }");
		assertThat(rules.of("intake")).containsEntry("approved", Period.ofMonths(18))
			.containsEntry("otherwise", Period.ofDays(90));
		assertThat(rules.of("another")).isEmpty();
	}

	private RetentionRules with(String process) {
		return new RetentionRules(families("{ " + process + " }"));
	}

	private static Families families(String processes) {
		return TestFamilies.of("prefix: TX\nprocesses: " + processes);
	}

}
