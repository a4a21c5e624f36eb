package ca.docket.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BinaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a form says in another language. Its texts take the place of the form's own;
 * nothing else of a form changes, and what it has no text for stays as it is.
 *
 * @param texts by component (its key, else its id) and property, as {@code title.label},
 * for a choice {@code language.values.fr}, for a column {@code people.columns.name}
 */
public record Catalogue(Map<String, String> texts) {

	/** The properties of a component that people read. */
	private static final List<String> READ = List.of("label", "description", "dateLabel", "timeLabel", "text",
			"content", "alt");

	private static final List<String> ADORNERS = List.of("prefixAdorner", "suffixAdorner");

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Reads a {@code .properties} file. */
	public static Catalogue read(String properties) {
		Properties read = new Properties();
		try {
			read.load(new StringReader(properties));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, String> texts = new LinkedHashMap<>();
		read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
		return new Catalogue(texts);
	}

	/** What a form says itself. */
	public static Catalogue of(String form) {
		Map<String, String> texts = new LinkedHashMap<>();
		replace(tree(form), (key, text) -> {
			texts.put(key, text);
			return text;
		});
		return new Catalogue(texts);
	}

	/** The form with these texts. */
	public String translate(String form) {
		JsonNode translated = tree(form);
		replace(translated, this.texts::getOrDefault);
		return translated.toString();
	}

	private static JsonNode tree(String form) {
		try {
			return JSON.readTree(form);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("The form is not JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	private static void replace(JsonNode container, BinaryOperator<String> said) {
		for (JsonNode component : container.path("components")) {
			String name = component.path(component.has("key") ? "key" : "id").asText();
			READ.forEach(property -> replace(component, property, name + "." + property, said));
			ADORNERS.forEach(property -> replace(component.path("appearance"), property, name + "." + property, said));
			component.path("values")
				.forEach(choice -> replace(choice, "label", name + ".values." + choice.path("value").asText(), said));
			component.path("columns")
				.forEach(column -> replace(column, "label", name + ".columns." + column.path("key").asText(), said));
			replace(component, said);
		}
	}

	private static void replace(JsonNode holder, String property, String key, BinaryOperator<String> said) {
		if (holder instanceof ObjectNode object && object.path(property).isTextual()
				&& !object.path(property).textValue().isBlank()) {
			object.put(property, said.apply(key, object.path(property).textValue()));
		}
	}

}
