package ca.docket.intake.impact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/**
 * The scoring tables of all versions that are known here, kept as data in
 * {@code intake/aia}.
 */
@Component
class ScoringTables {

	private static final List<String> VERSIONS = List.of("v0.9", "v0.9.1", "v0.10.0", "v1.0.0", "v1.0.1");

	private final Map<String, ScoringTable> byVersion = new LinkedHashMap<>();

	ScoringTables() {
		ObjectMapper mapper = new ObjectMapper();
		for (String version : VERSIONS) {
			try (InputStream file = getClass().getResourceAsStream("/intake/aia/scoring-table-" + version + ".json")) {
				this.byVersion.put(version, mapper.readValue(file, ScoringTable.class));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/** The table of a version, written with or without its {@code v}. */
	Optional<ScoringTable> of(String version) {
		return Optional.ofNullable(this.byVersion.get(version.startsWith("v") ? version : "v" + version));
	}

	List<String> versions() {
		return VERSIONS.stream().map(version -> version.substring(1)).toList();
	}

	/** Whether some version has this answer to this question. */
	boolean know(String question, String value) {
		return everAsked(question).anyMatch(asked -> asked.values().contains(value));
	}

	/**
	 * Whether some version asks this question without giving its answers any weight, and
	 * none gives them one.
	 */
	boolean neverCount(String question) {
		return everAsked(question).findAny().isPresent() && everAsked(question).allMatch(asked -> asked.max() == 0);
	}

	private Stream<Question> everAsked(String question) {
		return this.byVersion.values()
			.stream()
			.filter(table -> table.questions().containsKey(question))
			.map(table -> table.questions().get(question));
	}

}
