package ca.docket.engine.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import ca.docket.engine.form.Form;
import ca.docket.engine.form.FormComponent;
import ca.docket.text.Catalogue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** A form in French asks the same questions, in the same order, under the same rules. */
class CatalogueTest {

	private static final Set<String> READ_BY_PEOPLE = Set.of("label", "description", "dateLabel", "timeLabel", "text",
			"content", "alt", "prefixAdorner", "suffixAdorner");

	private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*?}}");

	static List<Resource> forms() throws IOException {
		return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form"));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyTextOfAFormHasItsFrenchAndNothingElseHas(Resource file) throws IOException {
		Map<String, String> english = Catalogue.of(text(file)).texts();
		Map<String, String> french = french(file).texts();
		assertThat(french.keySet()).isEqualTo(english.keySet());
		assertThat(french).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("forms")
	void onlyTextsThatPeopleReadDiffer(Resource file) throws IOException {
		Map<String, JsonNode> english = leaves(text(file));
		Map<String, JsonNode> french = leaves(french(file).translate(text(file)));
		assertThat(french.keySet()).containsExactlyElementsOf(english.keySet());
		english.forEach((place, leaf) -> {
			if (!french.get(place).equals(leaf)) {
				assertThat(READ_BY_PEOPLE).as(place).contains(place.substring(place.lastIndexOf('/') + 1));
			}
		});
		assertThat(french).as("something is translated").isNotEqualTo(english);
	}

	@ParameterizedTest
	@MethodSource("forms")
	void theFrenchTextsHaveTheSameTemplatesAndExpressions(Resource file) throws IOException {
		Map<String, String> french = french(file).texts();
		Catalogue.of(text(file)).texts().forEach((key, text) -> {
			assertThat(templates(french.get(key))).as(key).containsExactlyInAnyOrderElementsOf(templates(text));
			assertThat(french.get(key).startsWith("=")).as(key).isEqualTo(text.startsWith("="));
		});
	}

	/** Or one of the two could not have a French text of its own. */
	@ParameterizedTest
	@MethodSource("forms")
	void noTwoComponentsOfAFormHaveTheSameName(Resource file) throws IOException {
		assertThat(Form.read(text(file)).all().map(CatalogueTest::name)).doesNotHaveDuplicates();
	}

	@Test
	void everyKindOfTextIsReplacedWhereverItStands() throws IOException {
		String form = text(new ClassPathResource("engine/everything.form"));
		Map<String, String> everything = new LinkedHashMap<>();
		Catalogue.of(form).texts().keySet().forEach(key -> everything.put(key, "fr " + key));
		assertThat(Catalogue.of(new Catalogue(everything).translate(form)).texts()).isEqualTo(everything).isNotEmpty();
	}

	@Test
	void aTextWithoutFrenchStaysAndTheRestIsTranslated() {
		String form = """
				{"components": [{"type": "select", "key": "a", "label": "One", "description": "Two",
				  "values": [{"label": "Three", "value": "x"}]},
				 {"type": "group", "id": "g", "label": "Four", "components": [{"type": "number", "key": "n",
				  "label": "Five", "appearance": {"suffixAdorner": "days"}}]}]}""";
		String french = Catalogue.read("a.values.x=Trois\nn.suffixAdorner=jours\nn.label=Cinq").translate(form);
		assertThat(Catalogue.of(french).texts().values()).containsExactlyInAnyOrder("One", "Two", "Trois", "Four",
				"Cinq", "jours");
	}

	private static Catalogue french(Resource form) throws IOException {
		String name = form.getFilename().replace(".form", "_fr.properties");
		return Catalogue.read(text(new ClassPathResource("forms/" + name)));
	}

	private static String name(FormComponent field) {
		return field.json().path(field.json().has("key") ? "key" : "id").asText();
	}

	private static List<String> templates(String text) {
		return TEMPLATE.matcher(text).results().map(MatchResult::group).toList();
	}

	private static Map<String, JsonNode> leaves(String form) throws IOException {
		Map<String, JsonNode> leaves = new TreeMap<>();
		collect("", new ObjectMapper().readTree(form), leaves);
		return leaves;
	}

	private static void collect(String place, JsonNode node, Map<String, JsonNode> leaves) {
		if (node.isValueNode()) {
			leaves.put(place, node);
		}
		Function<Object, String> below = step -> place + "/" + step;
		node.fields().forEachRemaining(each -> collect(below.apply(each.getKey()), each.getValue(), leaves));
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			collect(below.apply(i), node.get(i), leaves);
		}
	}

	private static String text(Resource resource) throws IOException {
		return resource.getContentAsString(StandardCharsets.UTF_8);
	}

}
