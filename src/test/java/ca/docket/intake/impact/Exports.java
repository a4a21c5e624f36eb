package ca.docket.intake.impact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Files as the official tool saves them: published ones, and such as a test asks for. */
public final class Exports {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Exports() {
	}

	/** The files whose answers were published, with the scores that were printed. */
	public static Stream<JsonNode> published() {
		try (InputStream file = Exports.class.getResourceAsStream("/intake/aia/published-results.json")) {
			return StreamSupport.stream(JSON.readTree(file).get("cases").spliterator(), false);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A published file as the tool saved it, but for the texts. */
	public static String file(JsonNode published) {
		Map<String, Object> answers = new LinkedHashMap<>();
		answers.put("projectDetailsTitle", published.get("project_title").asText());
		answers.put(Score.PHASE, published.get("phase").asText());
		published.get("scored_answers")
			.properties()
			.forEach(answer -> answers.put(answer.getKey(), JSON.convertValue(answer.getValue(), Object.class)));
		return file(published.get("survey_version").asText(), answers);
	}

	/** A file of the version 1.0.1, of a project in its design. */
	static String design(Map<String, ?> answers) {
		Map<String, Object> all = new LinkedHashMap<>(answers);
		all.put(Score.PHASE, "item1");
		return file("v1.0.1", all);
	}

	static String file(String version, Map<String, ?> answers) {
		try {
			return JSON.writeValueAsString(
					Map.of("version", version, "currentPage", 12, "data", answers, "translationsOnResult", Map.of()));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static InputStream stream(String file) {
		return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A file of the version 1.0.1 that comes out at a level: as much impact as that
	 * takes, and no mitigation.
	 */
	public static String ofLevel(int level) {
		ScoringTable table = new ScoringTables().of("1.0.1").orElseThrow();
		Map<String, List<String>> answers = new LinkedHashMap<>(Map.of(Score.PHASE, List.of("item1")));
		for (Map.Entry<String, Question> question : table.questions().entrySet()) {
			if (Score.of(table, answers, List.of()).level() == level) {
				break;
			}
			if (question.getValue().score() == Question.Kind.RAW) {
				answers.put(question.getKey(), Answers.heaviest(question.getValue()));
			}
		}
		return file(table.version(), answers);
	}

}
