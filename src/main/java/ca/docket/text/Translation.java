package ca.docket.text;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The texts of a file in another language, by their place in it.
 *
 * @param texts as {@code Activity_TriageRequest.name}; empty for the language of the file
 */
record Translation(Map<String, String> texts) {

	static final Translation NONE = new Translation(Map.of());

	/** Reads a {@code _fr.properties} file. */
	static Translation read(String properties) {
		return new Translation(Catalogue.read(properties).texts());
	}

	Optional<String> find(String key) {
		return Optional.ofNullable(this.texts.get(key));
	}

	/** What stands in the file itself where there is no other text. */
	String of(String key, String own) {
		return this.texts.getOrDefault(key, Objects.requireNonNullElse(own, ""));
	}

}
