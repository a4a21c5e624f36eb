package ca.docket.intake.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ca.docket.intake.impact.Question.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Scores are those of the official tool, and go the right way. */
class ScoreTest {

	private static final ScoringTables TABLES = new ScoringTables();

	private static final ImpactAssessments ASSESSMENTS = new ImpactAssessments(TABLES, DataSize.ofKilobytes(512));

	static Stream<JsonNode> published() {
		return Exports.published();
	}

	static Stream<ScoringTable> tables() {
		return TABLES.versions().stream().map(version -> TABLES.of(version).orElseThrow());
	}

	@ParameterizedTest
	@MethodSource("published")
	void aPublishedFileComesOutAsPrinted(JsonNode published) throws NotScored {
		Score score = score(Exports.file(published));
		String ours = result(score.version(), score.raw(), score.mitigation(), score.current(), score.level());
		if (published.get("printed").isEmpty()) {
			JsonNode computed = published.get("computed");
			assertThat(ours)
				.isEqualTo(result(score.version(), computed.get("raw").asInt(), computed.get("mitigation").asInt(),
						computed.get("current").asInt(), computed.get("level").asInt()));
		}
		else {
			List<String> printed = new ArrayList<>();
			published.get("printed")
				.forEach(one -> printed.add(result(one.get("ver").asText(), one.get("raw").asInt(),
						one.get("mit").asInt(), one.get("total").asInt(), one.get("level").asInt())));
			assertThat(printed).contains(ours);
		}
		assertThat(score.maxRaw()).isEqualTo(published.get("max_raw").asInt());
		assertThat(score.maxMitigation()).isEqualTo(published.get("max_mitigation").asInt());
		assertThat(score.deducted()).isEqualTo(published.get("deduction_applied").asBoolean());
	}

	@Test
	void thereArePublishedFilesOfSeveralVersionsWithAndWithoutDeduction() {
		assertThat(published()).hasSize(14);
		assertThat(published().map(one -> one.get("survey_version").asText())).contains("v0.9", "v0.9.1", "v0.10.0",
				"v1.0.1");
	}

	@ParameterizedTest
	@MethodSource("tables")
	void theAreasAddUpToTheMaximaInBothPhases(ScoringTable table) throws NotScored {
		for (String phase : List.of("item1", "item2")) {
			Score score = score(Exports.file(table.version(), Map.of(Score.PHASE, phase)));
			assertThat(sum(score, "raw")).isEqualTo(table.maxRaw());
			assertThat(sum(score, "mitigation")).isEqualTo(table.maxMitigation());
		}
	}

	@Test
	void theNewestVersionHasTheMaximaOfTheOfficialTool() throws NotScored {
		Map<String, Integer> areas = score(Exports.design(Map.of())).areas()
			.stream()
			.collect(Collectors.toMap(Score.Area::area, Score.Area::max, Integer::sum, LinkedHashMap::new));
		assertThat(areas).containsExactly(Map.entry("businessDrivers", 5), Map.entry("riskProfile", 15),
				Map.entry("projectAuthority", 2), Map.entry("aboutSystem", 17), Map.entry("aboutAlgorithm", 15),
				Map.entry("decisionSector", 8), Map.entry("impact", 52), Map.entry("aboutData", 53),
				Map.entry("consultation", 10), Map.entry("dataQuality", 14), Map.entry("fairness", 44),
				Map.entry("privacy", 9));
	}

	@ParameterizedTest
	@CsvSource({ "41,167,1", "42,167,2", "83,167,2", "84,167,3", "125,167,3", "126,167,4", "167,167,4", "0,167,1",
			"31,126,1", "32,126,2", "63,126,2", "64,126,3", "94,126,3", "95,126,4", "26,107,1", "27,107,2", "53,107,2",
			"54,107,3", "80,107,3", "81,107,4", "25,100,1", "26,100,2", "50,100,2", "51,100,3", "75,100,3",
			"76,100,4" })
	void aLevelEndsExactlyAtItsShareOfTheMaximum(int current, int max, int level) {
		assertThat(Score.level(current, max)).isEqualTo(level);
	}

	@ParameterizedTest
	@CsvSource({ "62,77,true", "61,77,false", "60,77,false", "37,46,true", "36,46,false", "36,45,true", "35,45,false",
			"80,100,true", "79,100,false" })
	void mitigationDeductsFromFourFifthsOn(int mitigation, int max, boolean deducts) {
		assertThat(Score.deducts(mitigation, max)).isEqualTo(deducts);
	}

	@Test
	void theDeductionIsRoundedAsTheToolRounds() {
		assertThat(IntStream.rangeClosed(0, 167))
			.allSatisfy(raw -> assertThat(Score.lowered(raw)).isEqualTo((int) Math.round((1 - 0.15) * raw)));
	}

	@ParameterizedTest
	@MethodSource("tables")
	void noPairOfScoresGoesTheWrongWay(ScoringTable table) {
		for (int raw = 0; raw <= table.maxRaw(); raw++) {
			for (int mitigation = 0; mitigation <= table.maxMitigation(); mitigation++) {
				int level = level(table, raw, mitigation);
				assertThat(level(table, raw, mitigation + 1)).isLessThanOrEqualTo(level);
				assertThat(level(table, raw + 1, mitigation)).isGreaterThanOrEqualTo(level);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void aBetterMitigationNeverRaisesTheLevelAndMoreImpactNeverLowersIt(long seed) throws NotScored {
		Random random = new Random(seed);
		for (ScoringTable table : tables().toList()) {
			for (int i = 0; i < 200; i++) {
				Map<String, List<String>> answers = Answers.random(table, random);
				Score before = score(Exports.file(table.version(), answers));
				Kind kind = random.nextBoolean() ? Kind.RAW : Kind.MITIGATION;
				Score after = score(Exports.file(table.version(), Answers.heavier(table, answers, kind, random)));
				if (kind == Kind.RAW) {
					assertThat(after.raw()).isGreaterThanOrEqualTo(before.raw());
					assertThat(after.level()).as("%s", answers).isGreaterThanOrEqualTo(before.level());
				}
				else {
					assertThat(after.mitigation()).isGreaterThanOrEqualTo(before.mitigation());
					assertThat(after.level()).as("%s", answers).isLessThanOrEqualTo(before.level());
				}
			}
		}
	}

	@Test
	void randomAnswersReachEveryLevelAndTheDeduction() throws NotScored {
		Random random = new Random(7);
		Map<Integer, Integer> levels = new TreeMap<>();
		int deducted = 0;
		for (int i = 0; i < 2000; i++) {
			Score score = score(Exports.file("v0.10.0", Answers.random(TABLES.of("0.10.0").orElseThrow(), random)));
			levels.merge(score.level(), 1, Integer::sum);
			deducted += score.deducted() ? 1 : 0;
		}
		assertThat(levels.keySet()).containsExactly(1, 2, 3, 4);
		assertThat(deducted).isPositive();
	}

	@Test
	void theMitigationOfTheOtherPhaseDoesNotCount() throws NotScored {
		Score score = score(Exports.design(Map.of("privacyDesign1", "item1-2", "privacyImplementation1", "item1-2")));
		assertThat(score.phase()).isEqualTo("design");
		assertThat(score.mitigation()).isEqualTo(2);
	}

	@Test
	void whatTheToolWouldHaveAskedAndNobodyAnsweredIsCounted() throws NotScored {
		Score nothing = score(Exports.design(Map.of()));
		Score one = score(Exports.design(Map.of("riskProfile1", "item2-0")));
		Score followed = score(Exports.design(Map.of("consultationDesign1", "item1-2")));
		assertThat(nothing.unanswered()).isPositive();
		assertThat(one.unanswered()).isEqualTo(nothing.unanswered() - 1);
		assertThat(followed.unanswered()).as("one answered, one more asked").isEqualTo(nothing.unanswered());
	}

	@Test
	void anAnswerOfAnotherVersionWithoutWeightIsNamedAndChangesNothing() throws NotScored {
		JsonNode continued = published().filter(one -> one.get("file").asText().equals("aia-results-bilingual.json"))
			.findFirst()
			.orElseThrow();
		assertThat(score(Exports.file(continued)).outdated()).containsExactly("consultationImplementation4: item10");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.0.1", "v1.0.1" })
	void aVersionIsWrittenWithOrWithoutItsLetter(String version) throws NotScored {
		assertThat(score(Exports.file(version, Map.of(Score.PHASE, "item2"))).version()).isEqualTo("1.0.1");
	}

	private static Score score(String file) throws NotScored {
		return ASSESSMENTS.score(Exports.stream(file));
	}

	private static int level(ScoringTable table, int raw, int mitigation) {
		boolean deducts = Score.deducts(mitigation, table.maxMitigation());
		return Score.level(deducts ? Score.lowered(raw) : raw, table.maxRaw());
	}

	private static int sum(Score score, String kind) {
		return score.areas().stream().filter(area -> area.kind().equals(kind)).mapToInt(Score.Area::max).sum();
	}

	private static String result(String version, int raw, int mitigation, int current, int level) {
		return "%s: %d/%d, %d, level %d".formatted(version, raw, mitigation, current, level);
	}

}
