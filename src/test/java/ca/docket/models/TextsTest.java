package ca.docket.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.TranslatableTexts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
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

	private static final String SPLIT_MARK = "\\s[:?!»]|«\\s";

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
		Process process = model.getModelElementsByType(Process.class).iterator().next();
		assertInBoth(process.getId(), process.getName());
		for (FlowElement step : model.getModelElementsByType(FlowElement.class)) {
			if (step.getName() != null) {
				assertInBoth(process.getId() + "." + step.getId(), step.getName());
			}
		}
	}

	/**
	 * Tasklist shows what a task is about, and the list of processes what each is for.
	 */
	@ParameterizedTest
	@MethodSource("processes")
	void whatProcessesAndTasksAreAboutIsSaidInBothLanguages(Path file) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		Process process = model.getModelElementsByType(Process.class).iterator().next();
		assertInBoth(process.getId() + ".documentation", documentation(process));
		model.getModelElementsByType(UserTask.class)
			.forEach(
					task -> assertInBoth(process.getId() + "." + task.getId() + ".documentation", documentation(task)));
	}

	private static String documentation(BaseElement element) {
		return element.getDocumentations().iterator().next().getTextContent();
	}

	private static void assertInBoth(String key, String english) {
		assertThat(texts("models").getProperty(key)).as(key).isEqualTo(english);
		assertThat(texts("models_fr").getProperty(key)).as(key).isNotBlank();
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

	/** A number may be shown as it is, and a text says itself. */
	@ParameterizedTest
	@MethodSource("tables")
	void whatATableSaysHasANameInBothLanguages(Path file) {
		Table table = new Table(file);
		for (String output : table.outputs()) {
			table.given(output).stream().filter(value -> value.toString().matches("[a-z][\\w.-]*")).forEach(value -> {
				String key = Models.name(file) + "." + output + "." + value;
				assertThat(texts("models").getProperty(key)).as(key).isNotBlank();
				assertThat(texts("models_fr").getProperty(key)).as(key).isNotBlank();
			});
		}
	}

	static List<Path> models() {
		return Stream.of(Models.processes(), Models.forms(), Models.tablesOfFamilies()).flatMap(List::stream).toList();
	}

	@ParameterizedTest
	@MethodSource("models")
	void eachTextOfAModelHasItsFrenchBesideItAndNoOtherHas(Path file) throws IOException {
		Properties french = french(file);
		assertThat(french.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(
				TranslatableTexts.of(new ModelFile(file.getFileName().toString(), Files.readAllBytes(file))).keySet());
		assertThat(french.values()).allSatisfy(text -> assertThat(text.toString()).isNotBlank());
	}

	private static Properties french(Path model) throws IOException {
		return read(Files.newInputStream(model.resolveSibling(Models.name(model) + "_fr.properties")));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aFormIsNamedAsItsFileAndItsQuestionsHaveLabels(Path file) throws IOException {
		JsonNode form = new ObjectMapper().readTree(file.toFile());
		assertThat(form.path("id").asText()).isEqualTo(Models.name(file));
		assertThat(fields(form)).isNotEmpty()
			.allSatisfy(field -> assertThat(label(field)).as(field.path("key").asText()).isNotBlank());
	}

	/** What a form asked is shown to others later, in the words of the form. */
	@ParameterizedTest
	@MethodSource("forms")
	void whatIsShownOfAFormLaterSaysWhatTheFormSaid(Path file) throws IOException {
		Properties english = texts("models");
		for (JsonNode field : fields(new ObjectMapper().readTree(file.toFile()))) {
			String key = Models.name(file) + "." + field.path("key").asText();
			if (english.containsKey(key)) {
				assertThat(english.getProperty(key)).isEqualTo(label(field));
				field.path("values")
					.forEach(value -> assertThat(english.getProperty(key + "." + value.path("value").asText()))
						.isEqualTo(value.path("label").asText()));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void whatIsShownOfAFormLaterSaysInFrenchWhatTheFormSaidInFrench(Path file) throws IOException {
		Properties shown = texts("models_fr");
		Properties form = read(Files.newInputStream(Path.of(file.toString().replace(".form", "_fr.properties"))));
		form.forEach((key, text) -> {
			String later = Models.name(file) + "."
					+ key.toString().replaceFirst("\\.(label|dateLabel|timeLabel)$", "").replace(".values.", ".");
			if (shown.containsKey(later)) {
				assertThat(shown.getProperty(later)).as(later).isEqualTo(text);
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "models", "reasons", "checks", "pages" })
	void theFrenchTextsAreForTheSameKeys(String bundle) {
		assertThat(texts(bundle + "_fr").keySet()).isEqualTo(texts(bundle).keySet());
	}

	/**
	 * The files are joined line by line, and of two texts the last would win in silence.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "", "_fr" })
	void everyTextHasOneHome(String language) throws IOException {
		List<String> keys = new ArrayList<>();
		for (String bundle : List.of("models", "reasons", "checks", "pages")) {
			Files.readAllLines(Path.of("src/main/resources/messages/" + bundle + language + ".properties"))
				.stream()
				.filter(line -> line.contains("=") && !line.startsWith("#"))
				.forEach(line -> keys.add(line.split("=")[0]));
		}
		assertThat(keys).doesNotHaveDuplicates();
	}

	@Test
	void noTextIsForARuleThatIsGone() {
		List<String> rules = tables().stream()
			.flatMap(file -> new Table(file).rules().stream().map(rule -> Models.name(file) + "." + rule))
			.toList();
		assertThat(texts("reasons").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(rules);
	}

	private static String label(JsonNode field) {
		return field.path("label").asText() + field.path("dateLabel").asText() + field.path("timeLabel").asText();
	}

	private static List<JsonNode> fields(JsonNode component) {
		List<JsonNode> fields = new ArrayList<>();
		if (component.has("key")) {
			fields.add(component);
		}
		component.path("components").forEach(inner -> fields.addAll(fields(inner)));
		return fields;
	}

	@Test
	void everyEmailIsThereInBothLanguages() {
		List<String> names = Models.files("src/main/resources/mail", ".html").stream().map(Models::name).toList();
		assertThat(names.stream().filter(name -> name.endsWith("_fr")).map(name -> name.replace("_fr", "_en")))
			.containsExactlyInAnyOrderElementsOf(names.stream().filter(name -> name.endsWith("_en")).toList());
		assertThat(names).allMatch(name -> name.matches(".+_(en|fr)"));
	}

	/** A line must not begin with a colon, nor end with an opening quotation mark. */
	@Test
	void noFrenchTextBreaksALineBeforeAMark() throws IOException {
		for (Path email : Models.files("src/main/resources/mail", "_fr.html")) {
			String read = Files.readString(email)
				.replaceAll("<style>[^<]*</style>", "")
				.replaceAll("<[^>]*>|\\[\\[.*?]]", "");
			assertThat(read).as(email.toString()).doesNotContainPattern(SPLIT_MARK);
		}
		for (String bundle : List.of("models", "reasons", "checks", "pages")) {
			texts(bundle + "_fr").forEach(
					(key, text) -> assertThat(text.toString()).as(key.toString()).doesNotContainPattern(SPLIT_MARK));
		}
		for (Path model : models()) {
			french(model).forEach(
					(key, text) -> assertThat(text.toString()).as(key.toString()).doesNotContainPattern(SPLIT_MARK));
		}
	}

	private static Properties texts(String bundle) {
		return read(TextsTest.class.getResourceAsStream("/messages/" + bundle + ".properties"));
	}

	private static Properties read(InputStream file) {
		Properties texts = new Properties();
		try (InputStream in = file) {
			texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
			return texts;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
