package ca.docket.casefile.keeping;

import java.time.Period;

import ca.docket.DocketTest;
import ca.docket.family.Families;
import ca.docket.family.Finding;
import ca.docket.family.TestFamilies;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How long cases are kept is by process and outcome, of outcomes that there are. */
@DocketTest
class RetentionRulesTest {

	@Autowired
	MessageSource words;

	@Test
	void aPeriodIsByProcessAndOutcome() {
		RetentionRules rules = with("intake: { retention: { approved: P18M, otherwise: P90D } }");
		assertThat(rules.of("intake")).containsEntry("approved", Period.ofMonths(18))
			.containsEntry("otherwise", Period.ofDays(90));
		assertThat(rules.of("another")).isEmpty();
	}

	@Test
	void anOutcomeThatNoCaseHasIsFound() {
		Families files = families("""
				{ intake: { retention: { aproved: P7Y, otherwise: P1Y }, grants: [ approved, granted ] },
				  commitment: { grants: [ met, mett ] } }""");
		assertThat(new RetentionRules(files, this.words).findings(files.current())).containsExactly(
				Finding.of("outcome", "test.yaml", "commitment", "mett"),
				Finding.of("outcome", "test.yaml", "intake", "aproved"),
				Finding.of("outcome", "test.yaml", "intake", "granted"));
	}

	private RetentionRules with(String process) {
		return new RetentionRules(families("{ " + process + " }"), this.words);
	}

	private static Families families(String processes) {
		return TestFamilies.of("prefix: TX\nprocesses: " + processes);
	}

}
