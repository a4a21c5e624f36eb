package ca.docket.hiring;

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

/** What the tables of hiring say, one row of data for each rule. */
class HiringTablesTest {

	@ParameterizedTest
	@CsvSource({ "paySpread, 50000.01, wide-range", "daysOpen, 9, short-posting",
			"asksCanadianExperience, yes, canadian-experience", "saysAccommodation, no, accommodation-not-said",
			"saysCollection, no, no-collection-notice", "bothLanguages, no, one-language" })
	void eachRuleForPostingsIsToldByItself(String input, String value, String rule) {
		Map<String, Object> posting = good();
		posting.put(input, value.matches("[0-9.]+") ? Double.valueOf(value) : value);
		assertThat(fire("hiring-posting", posting)).containsExactly(rule);
	}

	@Test
	void whatMeetsTheRulesIsTaken() {
		assertThat(fire("hiring-posting", good())).isEmpty();
		Map<String, Object> posting = good();
		posting.putAll(Map.of("paySpread", 60000, "payTop", 200001));
		assertThat(fire("hiring-posting", posting)).as("above what the rule is for").isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "all-met, all-met", "not-met, one-not-met", "unclear, unclear", ", unclear", "put-in, put-in" })
	void onlyRequiredQualificationsDecide(String requirements, String rule) {
		Map<String, Object> found = new HashMap<>();
		found.put("requirements", requirements);
		assertThat(fire("hiring-outcome", found)).containsExactly(rule);
	}

	@ParameterizedTest
	@CsvSource({ "all, conditions-met", "not-all, condition-not-met", "not-stated, condition-not-stated",
			", condition-not-stated" })
	void theTableProposesWhoIsEligible(String conditionsMet, String rule) {
		Map<String, Object> found = new HashMap<>();
		found.put("conditionsMet", conditionsMet);
		assertThat(fire("hiring-eligibility", found)).containsExactly(rule);
	}

	@ParameterizedTest
	@CsvSource({ "in, screened-in", "ask, screened-in", "not-in, screened-out", ", screened-out" })
	void theOfficeSaysWhoIsToldWithoutAnInterview(String standing, String rule) {
		Map<String, Object> found = new HashMap<>();
		found.put("standing", standing);
		assertThat(fire("hiring-told", found)).containsExactly(rule);
	}

	@ParameterizedTest
	@CsvSource({ "yes, 9, 9, on-hold", "no, 2, , posting-records", "no, 2, 2, posting-records",
			"no, 3, 2, interview-records", "no, 3, 3, nothing-against", "no, 3, , nothing-against" })
	void aHoldTheRecordsOfAPostingAndOfAnInterviewKeepAnApplication(String held, int years, Integer yearsTold,
			String rule) {
		Map<String, Object> found = new HashMap<>(Map.of("held", held, "years", years));
		found.put("yearsTold", yearsTold);
		assertThat(fire("hiring-removal", found)).containsExactly(rule);
	}

	@Test
	void aNewRuleNeedsARowHere() {
		assertThat(new Table(Path.of("dmn/hiring-posting.dmn")).rules()).hasSize(6);
		assertThat(new Table(Path.of("dmn/hiring-outcome.dmn")).rules()).hasSize(4);
		assertThat(new Table(Path.of("dmn/hiring-eligibility.dmn")).rules()).hasSize(3);
		assertThat(new Table(Path.of("dmn/hiring-removal.dmn")).rules()).hasSize(4);
		assertThat(new Table(Path.of("dmn/hiring-told.dmn")).rules()).hasSize(2);
	}

	private static Map<String, Object> good() {
		Map<String, Object> posting = new HashMap<>(Map.of("paySpread", 50000, "payTop", 120000, "daysOpen", 10,
				"asksCanadianExperience", "no", "saysAccommodation", "yes", "saysCollection", "yes"));
		posting.put("bothLanguages", "yes");
		return posting;
	}

	private static List<String> fire(String table, Map<String, Object> values) {
		return new Table(Path.of("dmn", table + ".dmn")).fire(values)
			.stream()
			.map(DmnEvaluatedDecisionRule::getId)
			.toList();
	}

}
