package ca.docket.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A work list whose rows could not be filled in is told at its deployment. */
class RowRulesTest {

	private static final String TASK = """
			<bpmn:userTask id="A"><bpmn:extensionElements><camunda:properties>
			  <camunda:property name="rows" value="x-row" />
			</camunda:properties></bpmn:extensionElements></bpmn:userTask>""";

	@Test
	void theFormOfTheRowsIsOfTheFamily() {
		assertThat(found(file("x-other.form", form("{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\"}"))))
			.containsExactly(Finding.of("x.bpmn", "A", "model.rows.form", "x-row"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "'type': 'textfield'", "'type': 'textarea'", "'type': 'number'", "'type': 'checkbox'",
			"'type': 'datetime', 'subtype': 'date'", "'type': 'select', 'values': []",
			"'type': 'radio', 'valuesKey': 'b'", "'type': 'checklist', 'values': []",
			"'type': 'textfield', 'conditional': {'hide': '=b'}", "'type': 'text', 'text': 'T'" })
	void plainQuestionsCanBeShown(String field) {
		assertThat(found(row(field))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'type': 'taglist', 'values': []", "'type': 'datetime', 'subtype': 'time'",
			"'type': 'expression'", "'type': 'textfield', 'readonly': true", "'type': 'textfield', 'disabled': true",
			"'type': 'radio', 'valuesExpression': '=b'", "'type': 'textfield', 'description': '{{b}}'",
			"'type': 'dynamiclist', 'path': 'a', 'components': []" })
	void nothingElseCan(String field) {
		assertThat(found(row(field))).singleElement().satisfies(finding -> {
			assertThat(finding.key()).isEqualTo("model.rows.component");
			assertThat(finding.file()).isEqualTo("x-row.form");
			assertThat(finding.element()).isEqualTo("a");
		});
	}

	@Test
	void theFormOfTheRowsStaysWithItsFamily() {
		assertThat(FileNames.askedFor(file("x.bpmn", TestModels.process(TASK)))).containsExactly("x-row.form");
	}

	private static List<Finding> found(ModelFile form) {
		return new ModelRules(() -> new Surroundings(Delegates.names(), Set.of(), Map.of(), OperatorsRules.NONE, true))
			.faults(List.of(file("x.bpmn", TestModels.process(TASK)), form));
	}

	private static ModelFile row(String field) {
		return file("x-row.form", form(("{'key': 'a', 'label': 'A', " + field + "}").replace('\'', '"')));
	}

	private static String form(String component) {
		return "{\"id\": \"x-row\", \"components\": [%s]}".formatted(component);
	}

	private static ModelFile file(String name, String content) {
		return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
	}

}
