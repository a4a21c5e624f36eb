package ca.docket.intake;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.models.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tables of the intake say, one row of data for each rule. */
class IntakeTablesTest {

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// set by a coordinator, impact level above the tier, kind of AI, about
			// people, sensitivity, public
			"1, 3, agentic,    decide,           high,   yes, coordinator-set-1, 1",
			"2, -, none,       -,                -,      no,  coordinator-set-2, 2",
			"3, -, none,       -,                -,      no,  coordinator-set-3, 3",
			"4, -, none,       -,                -,      no,  coordinator-set-4, 4",
			"-, 2, generative, assist,           -,      no,  impact-level-2, 2",
			"-, 3, rules,      decide,           low,    no,  impact-level-3, 3",
			"-, 4, generative, recommend,        low,    yes, impact-level-4, 4",
			"-, -, predictive, decide,           -,      no,  ai-decides-about-people, 4",
			"-, -, generative, recommend,        high,   no,  ai-recommends-with-highly-sensitive-data, 4",
			"-, -, generative, recommend,        medium, no,  ai-recommends-about-people, 3",
			"-, -, predictive, assist,           high,   no,  ai-with-highly-sensitive-data, 3",
			"-, -, agentic,    not-about-people, -,      yes, agent-in-public, 3",
			"-, -, generative, not-about-people, -,      yes, ai-in-public, 2",
			"-, -, agentic,    assist,           low,    no,  agent-inside, 2",
			"-, -, generative, assist,           low,    no,  ai-inside-with-personal-data, 2",
			"-, -, predictive, not-about-people, -,      no,  ai-inside-without-personal-data, 1",
			"-, -, rules,      decide,           high,   no,  rules-decide-with-highly-sensitive-data, 3",
			"-, -, rules,      decide,           medium, yes, rules-decide-about-people, 2",
			"-, -, rules,      assist,           high,   yes, rules-with-highly-sensitive-data, 2",
			"-, -, rules,      recommend,        -,      no,  rules-that-help, 1",
			"-, -, none,       -,                high,   no,  no-ai-with-highly-sensitive-data, 2",
			"-, -, -,          -,                -,      -,   no-ai, 1" })
	void theTierFollowsFromWhatTheRequestSays(String set, String level, String kind, String role, String sensitivity,
			String open, String rule, int tier) {
		Map<String, Object> fired = fire("intake-risk-tier", "coordinatorTier", set, "impactTier", level, "aiKind",
				kind, "aiRole", role, "sensitivity", sensitivity, "publicFacing", open);
		assertThat(fired).isEqualTo(Map.of(rule, tier));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// tier, kind of AI, about people, sensitivity, public, affected, hosting,
			// asks for
			"1, none,       -,      low,  no,  staff,      on-premises,  ai-use-case, personal-information: privacy-impact",
			"1, none,       -,      -,    no,  staff,      cloud-abroad, ai-use-case, hosted-abroad: threat-and-risk",
			"2, none,       -,      -,    no,  staff,      not-known,    ai-use-case, tier-2-or-above: threat-and-risk",
			"2, generative, assist, -,    no,  staff,      cloud-abroad, ai-use-case, hosted-abroad: threat-and-risk ai-from-tier-2: algorithmic-impact",
			"1, rules,      decide, -,    no,  staff,      on-premises,  ai-use-case, rules-that-decide: algorithmic-impact",
			"3, none,       -,      -,    no,  vulnerable, cloud-abroad, ai-use-case, hosted-abroad: threat-and-risk tier-3-or-above: legal",
			"1, none,       -,      -,    no,  vulnerable, on-premises,  ai-use-case, vulnerable-people: legal",
			"1, none,       -,      -,    yes, public,     on-premises,  ai-use-case, met-by-the-public: accessibility",
			"1, none,       -,      -,    no,  staff,      on-premises,  dashboard,   data-is-asked-for: data-governance",
			"1, -,          -,      -,    -,   -,          -,            advice,      ''" })
	void theAssessmentsFollowFromTierAndFacts(int tier, String kind, String role, String sensitivity, String open,
			String affected, String hosting, String asksFor, String expected) {
		Map<String, Object> fired = fire("intake-assessments", "tier", tier, "aiKind", kind, "aiRole", role,
				"sensitivity", sensitivity, "publicFacing", open, "affected", affected, "hosting", hosting, "asksFor",
				asksFor);
		assertThat(fired).isEqualTo(pairs(expected));
	}

	@ParameterizedTest
	@CsvSource({ "privacy-impact, advice, privacy: privacy", "threat-and-risk, advice, security: security",
			"legal, advice, legal: legal", "accessibility, advice, accessibility: accessibility",
			"algorithmic-impact, proof-of-concept, data-work: data", "'', enquiry, ''" })
	void theDisciplinesFollowFromTheAssessments(String assessment, String asksFor, String expected) {
		Map<String, Object> fired = fire("intake-routing", "assessments",
				assessment.isEmpty() ? List.of() : List.of(assessment), "asksFor", asksFor);
		assertThat(fired).isEqualTo(pairs(expected));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "enquiry, 1, -, compliance-question, 75", "dashboard, 3, yes, high-risk-in-use, 75",
					"dashboard, 2, yes, low-risk-in-use, 50", "procurement, 4, no, not-in-use, 50",
					"advice, 1, -, advice, 25" })
	void thePriorityFollowsFromWhatIsAskedFor(String asksFor, int tier, String inUse, String rule, int priority) {
		assertThat(fire("intake-priority", "asksFor", asksFor, "tier", tier, "inUse", inUse))
			.isEqualTo(Map.of(rule, priority));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "2, 50k-250k, low-tier-low-cost, directors", "1, -, low-tier-low-cost, directors",
					"2, 250k-1m, low-tier-high-cost, executives", "1, not-known, low-tier-high-cost, executives",
					"3, under-50k, high-tier, executives" })
	void directorsDecideLowTiersBelowTheCostBand(int tier, String cost, String rule, String approver) {
		assertThat(fire("intake-approval", "tier", tier, "costBand", cost)).isEqualTo(Map.of(rule, approver));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// kind of AI, public, hosting, cost, asks for
			"rules,      no,  on-premises,  over-2500k,   ai-use-case, cost-above-one-million: earb.requested",
			"none,       no,  cloud-abroad, under-50k, dashboard,   hosted-abroad: earb.requested",
			"rules,      yes, cloud-canada, 250k-1m,   procurement, ''",
			"predictive, yes, cloud-canada, 250k-1m,   ai-use-case, ai-use-case: intake-register.drafted",
			"generative, no,  on-premises,  not-known, procurement, ai-use-case: intake-register.drafted",
			"generative, yes, not-known,    under-50k, dashboard,   generative-in-public: earb.requested ai-use-case: intake-register.drafted",
			"agentic,    no,  on-premises,  under-50k, data-access, agentic: earb.requested ai-use-case: intake-register.drafted",
			"none,       no,  on-premises,  under-50k, proof-of-concept, proof-of-concept: poc.requested",
			"-,          -,   -,            -,         advice,      ''" })
	void whatFollowsAnApprovalFollowsFromTheFacts(String kind, String open, String hosting, String cost, String asksFor,
			String expected) {
		Map<String, Object> fired = fire("intake-follow-on", "aiKind", kind, "publicFacing", open, "hosting", hosting,
				"costBand", cost, "asksFor", asksFor);
		assertThat(fired).isEqualTo(pairs(expected));
	}

	@Test
	void aNewRuleNeedsARowHere() {
		assertThat(Map.of("intake-risk-tier", 22, "intake-assessments", 9, "intake-routing", 5, "intake-priority", 5,
				"intake-approval", 3, "intake-follow-on", 6))
			.allSatisfy((table, rules) -> assertThat(table(table).rules()).as(table).hasSize(rules));
	}

	/** The rules that fire, with what they say. */
	private static Map<String, Object> fire(String table, Object... namesAndValues) {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			values.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		Map<String, Object> fired = new HashMap<>();
		table(table).fire(values)
			.forEach(rule -> fired.put(rule.getId(),
					rule.getOutputEntries().values().iterator().next().getValue().getValue()));
		return fired;
	}

	private static Table table(String name) {
		return new Table(Path.of("dmn", name + ".dmn"));
	}

	/** Reads "rule: output rule: output". */
	private static Map<String, Object> pairs(String text) {
		Map<String, Object> pairs = new HashMap<>();
		List<String> words = Arrays.stream(text.split("[: ]+")).filter(word -> !word.isEmpty()).toList();
		for (int i = 0; i < words.size(); i += 2) {
			pairs.put(words.get(i), words.get(i + 1));
		}
		return pairs;
	}

}
