package ca.docket.engine.deployment;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A table asks for what the forms, tables and steps of its family give. */
class InputRulesTest {

	private static final String TABLE = TestModels.table("\"yes\"", "1");

	private static String form(String field) {
		return "{\"id\": \"x-ask\", \"components\": [%s]}".formatted(field.replace("'", "\""));
	}

	private static List<Finding> found(String table, String form, String process) {
		return InputRules
			.of(FamilyModels.of(List.of(ModelRulesTest.file("x.dmn", table), ModelRulesTest.file("x-ask.form", form),
					ModelRulesTest.file("x-p.bpmn", TestModels.process("x-p", process)))));
	}

	private static final String CHOICE = "{'type': 'radio', 'key': 'a', 'values': [{'value': 'yes'}, {'value': 'no'}]}";

	@Test
	void whatNothingGivesIsAWarning() {
		assertThat(found(TABLE, form(""), "")).containsExactly(Finding.warning("x.dmn", "I", "model.input.unset", "a"));
		assertThat(found(TABLE, form(CHOICE), "")).isEmpty();
		assertThat(found(TABLE.replace("<text>a</text>", "<text>a + b</text>"), form(""), "")).isEmpty();
		assertThat(found(TABLE, form(""), "<bpmn:serviceTask id='A'><bpmn:extensionElements><camunda:inputOutput>"
				+ "<camunda:outputParameter name='a'>${b}</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>"))
			.isEmpty();
		assertThat(found(TABLE.replace("<text>a</text>", "<text>outcome</text>"), form(""),
				"<bpmn:serviceTask id='A' camunda:delegateExpression='${endCase}'/>"))
			.as("a delegate declares it")
			.isEmpty();
	}

	@Test
	void theAllowedValuesHaveEveryAnswerOfTheForm() {
		String allowed = TABLE.replace("</inputExpression>",
				"</inputExpression><inputValues id='Q'><text>\"yes\"</text></inputValues>");
		assertThat(found(allowed, form(CHOICE), ""))
			.containsExactly(Finding.of("x.dmn", "I", "model.input.values", "a", "no"));
		assertThat(found(allowed.replace("<text>\"yes\"</text></inputValues>",
				"<text>\"yes\",\"no\",\"perhaps\"</text></inputValues>"), form(CHOICE), ""))
			.isEmpty();
	}

	@Test
	void aRuleForAnAnswerThatNobodyCanGiveIsAMistake() {
		assertThat(found(TestModels.table("\"yse\"", "1"), form(CHOICE), ""))
			.containsExactly(Finding.of("x.dmn", "R", "model.input.never", "a", "yse", "yes, no"));
		assertThat(found(TestModels.table("\"yse\"", "1").replaceFirst("id=['\"]R['\"]", ""), form(CHOICE), ""))
			.as("a rule without an id is found by its table")
			.extracting(Finding::element)
			.containsExactly("T");
	}

	@ParameterizedTest
	@CsvSource({ "number, string, false", "number, integer, true", "checkbox, boolean, true", "checkbox, string, false",
			"taglist, string, false", "datetime, string, true", "datetime, date, true", "datetime, integer, false",
			"textfield, string, true", "textfield, boolean, false", "taglist, '', true" })
	void theTypesFit(String field, String type, boolean good) {
		String table = TestModels.table("", "1")
			.replace("id=\"E\" typeRef=\"string\"", "id=\"E\" typeRef=\"" + type + "\"");
		List<Finding> found = found(table, form("{'type': '%s', 'key': 'a'}".formatted(field)), "");
		assertThat(found)
			.isEqualTo(good ? List.of() : List.of(Finding.of("x.dmn", "I", "model.input.type", "a", type, "x-ask")));
	}

}
