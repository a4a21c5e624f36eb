package ca.docket.engine.deployment;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A UNIQUE table has one rule for whatever it is asked. */
class CoverRulesTest {

	private static List<String> found(String type, String allowed, String... cells) {
		StringBuilder rules = new StringBuilder();
		for (int i = 0; i < cells.length; i++) {
			rules
				.append("<rule id=\"R%d\"><inputEntry id=\"C%d\"><text>%s</text></inputEntry>".formatted(i, i,
						cells[i].replace("<", "&lt;")))
				.append("<outputEntry id=\"V%d\"><text>1</text></outputEntry></rule>".formatted(i));
		}
		String table = TestModels.table("", "1")
			.replace("id=\"E\" typeRef=\"string\"", "id=\"E\" typeRef=\"" + type + "\"")
			.replace("</inputExpression>", "</inputExpression>"
					+ (allowed.isEmpty() ? "" : "<inputValues id=\"Q\"><text>" + allowed + "</text></inputValues>"));
		int first = table.indexOf("<rule");
		table = table.substring(0, first) + rules + table.substring(table.indexOf("</decisionTable>"));
		return CoverRules.of(FamilyModels.of(List.of(ModelRulesTest.file("x.dmn", table))))
			.stream()
			.map(finding -> finding.key().replace("model.table.", "") + finding.details())
			.toList();
	}

	@Test
	void aTableWithOneRuleForEachAnswerIsTaken() {
		assertThat(found("string", "\"a\",\"b\"", "\"a\"", "not(\"a\")")).isEmpty();
		assertThat(found("boolean", "", "true", "false,null")).isEmpty();
		assertThat(found("integer", "", "<3", "[3..5]", ">5", "null")).isEmpty();
		assertThat(found("integer", "", "-")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			string  | "a","b" | "a"   | null      | gap[a = b]
			boolean | ''      | true  | null      | gap[a = false]
			integer | ''      | <3    | >3,null   | gap[a = 3]
			integer | ''      | [1..2]| [4..5],null | gap[a = 3]
			string  | "a","b" | "a","b" | not("b") | 'overlap[R0, a = a]'
			integer | ''      | <=3   | >=3,null  | 'overlap[R0, a = 3]'
			integer | ''      | (1..4]| not(5..6)  | ''
			string  | ''      | "a"   | "a"       | 'overlap[R0, a = a]'
			boolean | ''      | -     | true      | 'overlap[R0, a = true]'
			""")
	void gapsAndOverlapsAreNamed(String type, String allowed, String one, String other, String finding) {
		assertThat(found(type, allowed, one, other)).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
	}

	@Test
	void whatTakesMoreToUnderstandIsLeftToTheEngine() {
		assertThat(found("string", "", "starts with(?, \"a\")", "\"a\"")).isEmpty();
		assertThat(found("string", "", "\"a\"")).as("other texts may never come").isEmpty();
	}

}
