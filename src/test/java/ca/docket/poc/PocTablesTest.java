package ca.docket.poc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import ca.docket.calendar.PolicyCheck.Problem;
import ca.docket.calendar.PolicyTerms;
import ca.docket.models.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tables of trials say, and what they may never say. */
class PocTablesTest {

	private static final List<String> OUTCOMES = List.of("stop", "iterate", "scale-in-part", "scale");

	private static final List<String> LEVELS = List.of("0", "1", "2", "3", "4");

	private static final List<String> STANDINGS = List.of("missed", "not-measured", "partly", "reached");

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
		everySituation(situation -> assertNeverWorse(STANDINGS, "mustMetrics", situation));
		everySituation(situation -> assertNeverWorse(List.of("worse", "kept"), "guardMetrics", situation));
		everySituation(situation -> assertNeverWorse(List.of("yes", "no"), "harm", situation));
	}

	@Test
	void whereTargetsAreReachedBetterEvidenceNeverMakesTheOutcomeWorse() {
		everySituation(situation -> {
			if (!situation.get("mustMetrics").equals("missed")) {
				assertNeverWorse(LEVELS, "lowestEvidence", situation);
			}
		});
	}

	@Test
	void whereTargetsAreMissedOrNotMeasuredNothingIsEverScaled() {
		everySituation(situation -> {
			for (String must : List.of("missed", "not-measured")) {
				situation.put("mustMetrics", must);
				assertThat(recommend(situation)).as("%s", situation).isIn("stop", "iterate");
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "1, 250000, directors", "2, 250001, executives", "3, 0, executives", "4, 1, executives" })
	void riskAndCostChooseWhoApproves(String tier, int budget, String approver) {
		assertThat(outputs(new Table(Path.of("dmn/poc-approval.dmn")), Map.of("riskTier", tier, "budget", budget)))
			.containsExactly(List.of(approver));
	}

	@ParameterizedTest
	@CsvSource({ "1, synthetic, ''", "3, synthetic, security", "1, real, security", "1, personal, privacy security" })
	void riskAndDataChooseWhoSigns(String tier, String data, String signs) {
		assertThat(outputs(new Table(Path.of("dmn/poc-signatures.dmn")), Map.of("riskTier", tier, "dataUsed", data)))
			.extracting(signature -> signature.get(0))
			.containsExactlyElementsOf(Stream.of(signs.split(" ")).filter(each -> !each.isEmpty()).toList());
	}

	@ParameterizedTest
	@CsvSource({ "directors, no, 250000, directors", "directors, no, 250001, executives",
			"directors, yes, 1, executives", "executives, no, 1, executives", "executives, yes, 1, executives" })
	void onceThereIsDataOrForMoreMoneyAChangeGoesOneLevelUp(String approver, String data, double budget,
			String decides) {
		assertThat(outputs(new Table(Path.of("dmn/poc-change-level.dmn")),
				Map.of("approver", approver, "dataKnown", data, "budgetAsked", budget)))
			.containsExactly(List.of(decides));
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "2, 1", "3, 2", "4, 2" })
	void safetyCountsMoreWhereMoreIsAtRisk(String tier, int weight) {
		assertThat(outputs(new Table(Path.of("dmn/poc-criteria.dmn")), Map.of("riskTier", tier)))
			.contains(List.of("benefit", 2), List.of("safety", weight))
			.hasSize(5);
	}

	@Test
	void anAssessmentOfPrivacyIsASwitchOfTheOffice(@TempDir Path folder) throws IOException {
		Path file = Path.of("dmn/poc-assessments.dmn");
		Map<String, Object> personal = Map.of("dataUsed", "personal", "privacyAccepted", "no", "trialLead", "lead");
		assertThat(new Table(file).fire(personal)).hasSize(1);
		assertThat(new Table(file).fire(Map.of("dataUsed", "personal", "privacyAccepted", "yes"))).isEmpty();
		assertThat(new Table(file).fire(Map.of("dataUsed", "real", "privacyAccepted", "no"))).isEmpty();
		Path without = Files.writeString(folder.resolve("poc-assessments.dmn"),
				Files.readString(file).replaceAll("(?s)<rule id=\"privacy-impact\">.*?</rule>", ""));
		assertThat(new Table(without).fire(personal)).isEmpty();
	}

	@Test
	void theLawOrThePolicyOfTheOfficeAsksForAnAssessmentOfPrivacy() throws IOException {
		PolicyTerms<PocTerms> table = new PocConfiguration().pocTerms(null);
		String terms = Files.readString(Path.of("dmn/poc-terms.dmn"));
		for (String asks : List.of("law", "policy")) {
			assertThat(table.problems(terms.replace("<text>\"law\"", "<text>\"" + asks + "\"").getBytes())).isEmpty();
		}
		assertThat(table.problems(terms.replace("<text>\"law\"", "<text>\"habit\"").getBytes()))
			.extracting(Problem::key)
			.containsExactly("poc-terms.privacy-by");
	}

	private static List<List<Object>> outputs(Table table, Map<String, Object> asked) {
		return table.fire(asked)
			.stream()
			.map(rule -> rule.getOutputEntries().values().stream().map(output -> output.getValue().getValue()).toList())
			.toList();
	}

	/** All that can be asked, each answer with each. */
	private static void everySituation(Consumer<Map<String, Object>> then) {
		for (String must : STANDINGS) {
			for (String guard : List.of("worse", "kept")) {
				for (String level : LEVELS) {
					for (String more : List.of("yes", "no")) {
						for (String harm : List.of("yes", "no")) {
							then.accept(new HashMap<>(Map.of("harm", harm, "mustMetrics", must, "guardMetrics", guard,
									"lowestEvidence", level, "moreRounds", more)));
						}
					}
				}
			}
		}
	}

	/** Goes up the steps, with all else as it is. */
	private void assertNeverWorse(List<String> steps, String input, Map<String, Object> situation) {
		int before = 0;
		for (String step : steps) {
			situation.put(input, step);
			int now = OUTCOMES.indexOf(recommend(situation));
			assertThat(now).as("%s", situation).isGreaterThanOrEqualTo(before);
			before = now;
		}
	}

	private String recommend(String harm, String must, String guard, String evidence, String more) {
		return recommend(Map.of("harm", harm, "mustMetrics", must, "guardMetrics", guard, "lowestEvidence", evidence,
				"moreRounds", more));
	}

	private String recommend(Map<String, Object> situation) {
		return (String) this.recommendation.fire(situation)
			.get(0)
			.getOutputEntries()
			.values()
			.iterator()
			.next()
			.getValue()
			.getValue();
	}

}
