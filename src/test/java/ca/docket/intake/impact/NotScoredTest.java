package ca.docket.intake.impact;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A file that cannot be scored gets a sentence that says why and where. */
class NotScoredTest {

	private static final String EMPTY = "{\"version\":\"v1.0.1\",\"currentPage\":0,\"data\":{}}";

	private final ImpactAssessments assessments = new ImpactAssessments(new ScoringTables(), DataSize.ofKilobytes(512));

	private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

	NotScoredTest() {
		this.texts.setBasename("messages/checks");
		this.texts.setDefaultEncoding("UTF-8");
		this.texts.setFallbackToSystemLocale(false);
	}

	static Stream<Arguments> files() {
		return Stream.of(arguments("", "it is no JSON object", ""), arguments("[]", "it is no JSON object", ""),
				arguments("{\"version\":", "line and column 1:12", "1:12"),
				arguments("<html></html>", "cannot be read as JSON", "1:1"),
				arguments("{} {}", "cannot be read as JSON", "1:4"),
				arguments("{\"a\":1,\"a\":2}", "A name stands twice", "1:11"),
				arguments("[".repeat(100_000), "more than 20 levels", ""),
				arguments("{\"a\":" + "9".repeat(2000) + "}", "a value that is too long", ""),
				arguments("{}", "“version” is missing", "version"),
				arguments(EMPTY.replace("\"v1.0.1\"", "1"), "“version” is missing", "version"),
				arguments(EMPTY.replace(":0", ":\"0\""), "“currentPage” is missing", "currentPage"),
				arguments(EMPTY.replace("{}", "[]"), "“data” is missing", "data"),
				arguments(EMPTY.replace("{}}", "{},\"translationsOnResult\":1}"), "“translationsOnResult” is missing",
						"translationsOnResult"),
				arguments(EMPTY.replace("v1.0.1", "v2.0.0"),
						"version v2.0.0 of the tool, which is not known here. "
								+ "Known are 0.9, 0.9.1, 0.10.0, 1.0.0, 1.0.1.",
						"version"),
				arguments(EMPTY, "which phase the project is in", "data.projectDetailsPhase"),
				arguments(Exports.file("v0.9", Map.of("projectDetailsPhase", List.of("item1", "item2"))),
						"which phase the project is in", "data.projectDetailsPhase"));
	}

	@ParameterizedTest
	@MethodSource("files")
	void aFileThatIsNotOneOfTheToolSaysWhyAndWhere(String file, String sentence, String where) {
		NotScored refused = refuse(file);
		assertThat(sentence(refused)).contains(sentence).endsWith(".");
		assertThat(refused.where()).isEqualTo(where);
		assertThat(refused.isForSize()).isFalse();
	}

	static Stream<Arguments> answers() {
		String unknown = "Version 1.0.1 of the tool has no answer “%s” to the question %s.";
		String shape = "is not of the kind that the tool saves";
		return Stream.of(arguments("riskProfile1", "item9-9", unknown.formatted("item9-9", "riskProfile1")),
				arguments("riskProfile1", "yes", unknown.formatted("yes", "riskProfile1")),
				arguments("riskProfile1", 3, unknown.formatted("3", "riskProfile1")),
				arguments("riskProfile99", "item1-3", unknown.formatted("item1-3", "riskProfile99")),
				arguments("decisionSector1", List.of("item1-1", "item1-9"),
						unknown.formatted("item1-9", "decisionSector1")),
				arguments("riskProfile1", List.of("item1-3", "item1-3"), shape),
				arguments("riskProfile4", List.of("item3-4", "item4-4"), shape),
				arguments("decisionSector1", List.of("item1-1", "item1-1"), shape),
				arguments("riskProfile1", List.of(List.of("item1-3")), shape),
				arguments("riskProfile1", Map.of("value", "item1-3"), shape));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void anAnswerThatTheVersionDoesNotKnowIsNamed(String question, Object answer, String sentence) {
		NotScored refused = refuse(Exports.design(Map.of(question, answer)));
		assertThat(sentence(refused)).contains(sentence);
		assertThat(refused.where()).isEqualTo("data." + question);
	}

	@Test
	void anAnswerWithWeightOfAnotherVersionIsRefusedToo() {
		NotScored refused = refuse(Exports.file("v0.9", Map.of(Score.PHASE, "item1", "businessDrivers5", "item1-2")));
		assertThat(sentence(refused)).contains("businessDrivers5");
	}

	@Test
	void textsAndChoicesThatNeverCountAreNobodysBusiness() throws NotScored {
		assertThat(score(Exports.file("v0.9", Map.of(Score.PHASE, "item1", "aboutSystem1", List.of("item6-1"),
				"projectDetailsTitle", "A title", "projectDetailsYear", 2026)))
			.raw()).isZero();
	}

	@Test
	void aFileIsReadUpToTheCapAndNoFurther() throws NotScored {
		String file = Exports.design(Map.of());
		String largest = file + " ".repeat(512 * 1024 - file.length());
		assertThat(score(largest).raw()).isZero();
		ByteArrayInputStream larger = new ByteArrayInputStream((largest + " x".repeat(5000)).getBytes());
		NotScored refused = catchThrowableOfType(NotScored.class, () -> this.assessments.score(larger));
		assertThat(refused.isForSize()).isTrue();
		assertThat(sentence(refused)).contains("larger than 512 kB");
		assertThat(larger.available()).isEqualTo(9999);
	}

	@Test
	void charactersInAnotherEncodingAreASentenceToo() {
		byte[] file = EMPTY.replace("{}", "{\"a\":\"é\"}").getBytes(StandardCharsets.ISO_8859_1);
		NotScored refused = catchThrowableOfType(NotScored.class,
				() -> this.assessments.score(new ByteArrayInputStream(file)));
		assertThat(sentence(refused)).startsWith("This is not a file as the official tool saves it");
	}

	@Test
	void whatIsQuotedFromAFileIsShortAndPlain() {
		NotScored refused = refuse(EMPTY.replace("v1.0.1", "\\u0000\\r\\n" + "<b>".repeat(1000)));
		assertThat(sentence(refused)).hasSizeLessThan(300).doesNotContain("\0", "\n", "\r");
	}

	@ParameterizedTest
	@CsvSource({ "large", "json", "encoding", "deep", "twice", "object", "member", "version", "phase", "answer",
			"answer-shape" })
	void everySentenceIsThereInFrench(String reason) {
		NotScored refused = new NotScored(reason, "", "un", "deux", "trois");
		String french = refused.sentence(this.texts, Locale.CANADA_FRENCH);
		assertThat(french).endsWith(".").isNotEqualTo(sentence(refused)).doesNotContain("{");
	}

	private Score score(String file) throws NotScored {
		return this.assessments.score(Exports.stream(file));
	}

	private NotScored refuse(String file) {
		return catchThrowableOfType(NotScored.class, () -> score(file));
	}

	private String sentence(NotScored refused) {
		return refused.sentence(this.texts, Locale.ENGLISH);
	}

}
