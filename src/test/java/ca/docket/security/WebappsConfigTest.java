package ca.docket.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The French of Camunda's web applications says what the English of this version says.
 */
class WebappsConfigTest {

	private static final Pattern HOLE = Pattern.compile("\\{\\{.*?}}|<a .*?>|&lt;|\\bLT\\b|%[sd]");

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "welcome" })
	void everyTextOfThisVersionHasItsFrenchAndNothingElseHas(String app) throws IOException {
		Map<String, String> english = texts(app, "en");
		Map<String, String> french = texts(app, "fr");
		assertThat(french.keySet()).isEqualTo(english.keySet());
		english.forEach((key, text) -> assertThat(french.get(key).isBlank()).as(key).isEqualTo(text.isBlank()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "welcome" })
	void theFrenchTextsHaveTheSameHoles(String app) throws IOException {
		Map<String, String> french = texts(app, "fr");
		texts(app, "en").forEach((key, text) -> assertThat(holes(french.get(key))).as(key)
			.containsExactlyInAnyOrderElementsOf(holes(text)));
	}

	private static List<String> holes(String text) {
		return HOLE.matcher(text).results().map(MatchResult::group).toList();
	}

	private static Map<String, String> texts(String app, String language) throws IOException {
		String file = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
		String json = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8).replace("\uFEFF", "");
		Map<String, String> texts = new TreeMap<>();
		collect("", new ObjectMapper().readTree(json), texts);
		return texts;
	}

	private static void collect(String place, JsonNode node, Map<String, String> texts) {
		if (node.isValueNode()) {
			texts.put(place, node.asText());
		}
		node.fields().forEachRemaining(each -> collect(place + "/" + each.getKey(), each.getValue(), texts));
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			collect(place + "/" + i, node.get(i), texts);
		}
	}

}
