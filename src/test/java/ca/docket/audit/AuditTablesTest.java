package ca.docket.audit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.models.Table;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tables of audits say, one row of data for each rule. */
class AuditTablesTest {

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// auditor, severity, savings, safety, reputation, years, rule, priority,
			// approver, verifier, verification, working days for the response, asked in
			// every … rounds
			"internal,  low,    no,  no,  no,  5, open-too-long,       high,   executives, internal-audit, full-test, 10, 1",
			"internal,  low,    no,  yes, no,  4, safety-at-stake,     high,   executives, internal-audit, full-test, 10, 1",
			"provincial, high,  yes, no,  yes, 0, severe,              high,   executives, internal-audit, full-test, 10, 1",
			"federal,   low,    yes, no,  yes, 0, reputation-at-stake, high,   executives, internal-audit, evidence-review, 10, 1",
			"municipal, medium, yes, no,  no,  4, large-savings,       high,   executives, internal-audit, evidence-review, 10, 1",
			"privacy-commissioner, low, no, no, no, 1, privacy,        normal, directors,  internal-audit, full-test, 15, 1",
			"municipal, medium, no,  no,  no,  -, medium,              normal, directors,  internal-audit, evidence-review, 15, 1",
			"municipal, low,    no,  no,  no,  0, low-external,        low,    directors,  internal-audit, sample, 20, 2",
			"internal,  low,    no,  no,  no,  0, low-internal,        low,    directors,  directors, attested, 20, 2" })
	void thePriorityFollowsFromWhatIsAtStakeAndHowLongItIsOpen(String auditor, String severity, String savings,
			String safety, String reputation, Integer years, String rule, String priority, String approver,
			String verifier, String verification, int responseDays, int everyRounds) {
		DmnEvaluatedDecisionRule fired = fire("audit-priority", "auditor", auditor, "severity", severity, "savings",
				savings, "safety", safety, "reputation", reputation, "yearsOpen", years);
		assertThat(fired.getId()).isEqualTo(rule);
		assertThat(List.of("priority", "approver", "verifier", "verification"))
			.extracting(output -> said(fired, output))
			.containsExactly(priority, approver, verifier, verification);
		assertThat(said(fired, "responseDays")).isEqualTo(responseDays);
		assertThat(said(fired, "everyRounds")).isEqualTo(everyRounds);
	}

	@ParameterizedTest
	@CsvSource({ "0, coordinators", "1, coordinators", "2, directors", "3, directors" })
	void fromTheThirdTimeOnMoreTimeNeedsConsentOneLevelUp(int extensions, String group) {
		assertThat(said(fire("audit-consent", "extensions", extensions), "consents")).isEqualTo(group);
	}

	@ParameterizedTest
	@CsvSource({ "municipal, answer, none, answer, response-due", "internal, work, unchanged, nothing-yet, not-started",
			"municipal, work, more-time, under-way, in-progress",
			"federal, work, progress, under-way-partly, partly-implemented",
			"provincial, verification, done, said-done, said-done", "federal, word, none, with-auditor, with-auditor",
			"municipal, not-drawn, done, not-drawn, reported-done-not-in-sample",
			"internal, attested, done, attested, attested", "municipal, verified, done, verified, verified",
			"municipal, closed, done, closed, closed",
			"municipal, no-longer-relevant, none, no-longer-relevant, no-longer-relevant",
			"municipal, will-not-be-implemented, none, not-implemented, not-implemented",
			"federal, cancelled, none, cancelled, cancelled" })
	void theStatusIsCalledAsTheAuditorCallsIt(String auditor, String stage, String lastReport, String rule,
			String word) {
		DmnEvaluatedDecisionRule fired = fire("audit-status-word", "auditor", auditor, "stage", stage, "lastReport",
				lastReport);
		assertThat(fired.getId()).isEqualTo(rule);
		assertThat(said(fired, "word")).isEqualTo(word);
	}

	@Test
	void aNewRuleNeedsARowHere() {
		assertThat(table("audit-status-word").rules()).hasSize(13);
		assertThat(table("audit-priority").rules()).hasSize(9);
		assertThat(table("audit-consent").rules()).hasSize(2);
	}

	private static DmnEvaluatedDecisionRule fire(String table, Object... namesAndValues) {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			values.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		List<DmnEvaluatedDecisionRule> fired = table(table).fire(values);
		assertThat(fired).hasSize(1);
		return fired.get(0);
	}

	private static Object said(DmnEvaluatedDecisionRule fired, String output) {
		return fired.getOutputEntries()
			.values()
			.stream()
			.filter(entry -> entry.getOutputName().equals(output))
			.findFirst()
			.orElseThrow()
			.getValue()
			.getValue();
	}

	private static Table table(String name) {
		return new Table(Path.of("dmn", name + ".dmn"));
	}

}
