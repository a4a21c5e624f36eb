package ca.docket.poc;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import ca.docket.models.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tables of trials say, and what they may never say. */
class PocTablesTest {

	private static final List<String> OUTCOMES = List.of("stop", "iterate", "scale-in-part", "scale");

	private static final List<String> STANDINGS = List.of("missed", "partly", "reached");

	private final Table recommendation = new Table(Path.of("dmn/poc-recommendation.dmn"));

	@ParameterizedTest
	@CsvSource({ "no, missed, kept, 3, yes, stop", "no, missed, kept, 1, yes, iterate", "no, missed, kept, 1, no, stop",
			"no, not-measured, kept, 4, yes, iterate", "no, not-measured, kept, 4, no, stop",
			"no, reached, worse, 4, yes, iterate", "no, partly, worse, 4, no, stop", "no, reached, kept, 3, yes, scale",
			"no, reached, kept, 2, yes, scale-in-part", "no, reached, kept, 1, yes, iterate",
			"no, reached, kept, 0, no, stop", "no, partly, kept, 4, yes, scale-in-part",
			"no, partly, kept, 2, yes, iterate", "no, partly, kept, 2, no, stop", "yes, reached, kept, 4, yes, stop" })
	void evidenceAndNumbersRecommendTogether(String harm, String must, String guard, String evidence, String more,
			String expected) {
		assertThat(recommend(harm, must, guard, evidence, more)).isEqualTo(expected);
	}

	@Test
	void aBetterMetricNeverMakesTheOutcomeWorse() {
		assertNeverWorse(STANDINGS, (situation, standing) -> situation.put("mustMetrics", standing),
				Stream.of("0", "1", "2", "3", "4").map(level -> Map.of("lowestEvidence", level)).toList());
	}

	@Test
	void whereTargetsAreReachedBetterEvidenceNeverMakesTheOutcomeWorse() {
		assertNeverWorse(List.of("0", "1", "2", "3", "4"), (situation, level) -> situation.put("lowestEvidence", level),
				List.of(Map.of("mustMetrics", "reached"), Map.of("mustMetrics", "partly")));
	}

	@Test
	void whereTargetsAreMissedOrNotMeasuredNothingIsEverScaled() {
		for (String must : List.of("missed", "not-measured")) {
			for (int level = 0; level < OUTCOMES.size() + 1; level++) {
				assertThat(recommend("no", must, "kept", String.valueOf(level), "yes")).isIn("stop", "iterate");
			}
		}
	}

	/** Goes up the steps in each situation, with a round left and without. */
	private void assertNeverWorse(List<String> steps, BiConsumer<Map<String, String>, String> take,
			List<Map<String, String>> situations) {
		for (Map<String, String> given : situations) {
			for (String more : List.of("yes", "no")) {
				Map<String, String> situation = new HashMap<>(
						Map.of("lowestEvidence", "", "mustMetrics", "", "moreRounds", more));
				situation.putAll(given);
				int before = 0;
				for (String step : steps) {
					take.accept(situation, step);
					int now = OUTCOMES.indexOf(recommend("no", situation.get("mustMetrics"), "kept",
							situation.get("lowestEvidence"), more));
					assertThat(now).as("%s", situation).isGreaterThanOrEqualTo(before);
					before = now;
				}
			}
		}
	}

	private String recommend(String harm, String must, String guard, String evidence, String more) {
		return (String) this.recommendation
			.fire(Map.of("harm", harm, "mustMetrics", must, "guardMetrics", guard, "lowestEvidence", evidence,
					"moreRounds", more))
			.get(0)
			.getOutputEntries()
			.values()
			.iterator()
			.next()
			.getValue()
			.getValue();
	}

}
