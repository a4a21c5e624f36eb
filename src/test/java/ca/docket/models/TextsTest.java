package ca.docket.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people read of models, forms and tables is there in both languages. */
class TextsTest {

	static List<Path> processes() {
		return Models.processes();
	}

	static List<Path> forms() {
		return Models.forms();
	}

	static List<Path> tables() {
		return Models.tablesOfFamilies();
	}

	@ParameterizedTest
	@MethodSource("processes")
	void processesAndTheirStepsHaveNamesInBothLanguages(Path file) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		Properties english = texts("models");
		Process process = model.getModelElementsByType(Process.class).iterator().next();
		assertThat(english.getProperty(process.getId())).isEqualTo(process.getName());
		assertThat(texts("models_fr")).containsKey(process.getId());
		for (FlowNode step : model.getModelElementsByType(FlowNode.class)) {
			String key = process.getId() + "." + step.getId();
			if (step instanceof Activity || english.containsKey(key)) {
				assertThat(english.getProperty(key)).as(key).isEqualTo(step.getName());
				assertThat(texts("models_fr").getProperty(key)).as(key).isNotBlank();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("tables")
	void everyRuleHasAnAnnotationAndAReasonInBothLanguages(Path file) {
		Decision decision = Dmn.readModelFromFile(file.toFile()).getModelElementById(Models.name(file));
		assertThat(decision).as("the decision is named as its file").isNotNull();
		assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
		for (Rule rule : decision.getModelInstance().getModelElementsByType(Rule.class)) {
			String key = decision.getId() + "." + rule.getId();
			assertThat(rule.getDescription().getTextContent()).as(key).isNotBlank();
			assertThat(texts("reasons").getProperty(key)).as(key).isNotBlank();
			assertThat(texts("reasons_fr").getProperty(key)).as(key).isNotBlank();
		}
	}

	/** A number may be shown as it is. */
	@ParameterizedTest
	@MethodSource("tables")
	void whatATableSaysHasANameInBothLanguages(Path file) {
		Table table = new Table(file);
		for (String output : table.outputs()) {
			table.given(output).stream().filter(String.class::isInstance).forEach(value -> {
				String key = Models.name(file) + "." + output + "." + value;
				assertThat(texts("models").getProperty(key)).as(key).isNotBlank();
				assertThat(texts("models_fr").getProperty(key)).as(key).isNotBlank();
			});
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aFormIsNamedAsItsFileAndItsQuestionsHaveLabels(Path file) throws IOException {
		JsonNode form = new ObjectMapper().readTree(file.toFile());
		assertThat(form.path("id").asText()).isEqualTo(Models.name(file));
		assertThat(fields(form)).isNotEmpty()
			.allSatisfy(field -> assertThat(field.path("label").asText() + field.path("dateLabel").asText())
				.as(field.path("key").asText())
				.isNotBlank());
	}

	/** What a form asked is shown to others later, in the words of the form. */
	@ParameterizedTest
	@MethodSource("forms")
	void whatIsShownOfAFormLaterSaysWhatTheFormSaid(Path file) throws IOException {
		Properties english = texts("models");
		for (JsonNode field : fields(new ObjectMapper().readTree(file.toFile()))) {
			String key = Models.name(file) + "." + field.path("key").asText();
			if (english.containsKey(key)) {
				assertThat(english.getProperty(key))
					.isEqualTo(field.path("label").asText() + field.path("dateLabel").asText());
				field.path("values")
					.forEach(value -> assertThat(english.getProperty(key + "." + value.path("value").asText()))
						.isEqualTo(value.path("label").asText()));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "models", "reasons" })
	void theFrenchTextsAreForTheSameKeys(String bundle) {
		assertThat(texts(bundle + "_fr").keySet()).isEqualTo(texts(bundle).keySet());
	}

	@Test
	void noTextIsForARuleThatIsGone() {
		List<String> rules = tables().stream()
			.flatMap(file -> new Table(file).rules().stream().map(rule -> Models.name(file) + "." + rule))
			.toList();
		assertThat(texts("reasons").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(rules);
	}

	private static List<JsonNode> fields(JsonNode component) {
		List<JsonNode> fields = new ArrayList<>();
		if (component.has("key")) {
			fields.add(component);
		}
		component.path("components").forEach(inner -> fields.addAll(fields(inner)));
		return fields;
	}

	private static Properties texts(String bundle) {
		Properties texts = new Properties();
		try (InputStream in = TextsTest.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
			texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
			return texts;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
