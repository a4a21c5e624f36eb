package ca.docket.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.TranslatableTexts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
	@MethodSource("tables")
	void everyRuleHasAReason(Path file) {
		Decision decision = Dmn.readModelFromFile(file.toFile()).getModelElementById(Models.name(file));
		assertThat(decision).as("the decision is named as its file").isNotNull();
		assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
		for (Rule rule : decision.getModelInstance().getModelElementsByType(Rule.class)) {
			String key = decision.getId() + "." + rule.getId();
			assertThat(rule.getDescription().getTextContent()).as(key).isNotBlank();
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

	@ParameterizedTest
	@ValueSource(strings = { "models", "checks", "pages" })
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
		for (String bundle : List.of("models", "checks", "pages")) {
			Files.readAllLines(Path.of("src/main/resources/messages/" + bundle + language + ".properties"))
				.stream()
				.filter(line -> line.contains("=") && !line.startsWith("#"))
				.forEach(line -> keys.add(line.split("=")[0]));
		}
		assertThat(keys).doesNotHaveDuplicates();
	}

	/**
	 * Of a word or two, as "Date" or "Why?", many speak. What is published keeps its
	 * words when a form changes: the register's columns, the board's record and the title
	 * of its invitations.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "models", "checks", "pages" })
	void noTextOfAModelIsRepeated(String bundle) throws IOException {
		Set<String> said = new HashSet<>();
		for (Path model : models()) {
			said.addAll(TranslatableTexts.of(new ModelFile(model.getFileName().toString(), Files.readAllBytes(model)))
				.values());
		}
		said.removeIf(text -> text.split(" ").length < 3);
		Map<Object, Object> own = new HashMap<>(texts(bundle));
		own.keySet()
			.removeIf(key -> key.toString()
				.matches("(register|earb\\.record|record\\.board-decided)\\..*|earb-meeting\\.summary"));
		assertThat(own.values()).doesNotContainAnyElementsOf(said);
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
		for (String bundle : List.of("models", "checks", "pages")) {
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
