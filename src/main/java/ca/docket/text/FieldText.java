package ca.docket.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field of a form in a reader's language.
 *
 * @param key the name of its variable
 * @param values the words of its answers, by answer
 * @param prefix what stands before a number, as {@code $}; empty for nothing
 * @param suffix what stands after it, as {@code %}; empty for nothing
 * @param rows the fields of each row of a list; empty for any other field
 * @param properties what the form says of the field to Docket
 */
public record FieldText(String key, Kind kind, String label, Map<String, String> values, String prefix, String suffix,
		List<FieldText> rows, Map<String, String> properties) {

	/** What a field holds. */
	public enum Kind {

		/** Words of a person. */
		TEXT,
		/** Some of the values. */
		CHOICE,
		/** As {@code 2026-11-03}. */
		DATE, NUMBER,
		/** True or false. */
		CHECK,
		/** A list of maps. */
		ROWS

	}

	/** Whether the form says yes to a property of the field. */
	public boolean is(String property) {
		return "yes".equals(this.properties.get(property));
	}

	/** Whether the answers are ids or addresses of people. */
	public boolean isPerson() {
		return is("person");
	}

	/** Whether it holds words of people, which don't stay in the engine. */
	public boolean isText() {
		return this.kind == Kind.TEXT || this.kind == Kind.ROWS;
	}

	/** An id as people would write it: {@code privacy-impact} is "Privacy impact". */
	public static String inWords(String id) {
		String words = id.replace('-', ' ')
			.replaceAll("(?<=\\p{L})\\.(?=\\p{L})", " ")
			.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
			.toLowerCase(Locale.ROOT);
		return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	/** The fields that are in a form, or in a group or list of it, in reading order. */
	static List<FieldText> in(JsonNode container) {
		return StreamSupport.stream(container.path("components").spliterator(), false).flatMap(component -> {
			if (component.path("type").asText().equals("dynamiclist")) {
				return List.of(of(component, component.path("path").asText())).stream();
			}
			if (component.has("components")) {
				return in(component).stream();
			}
			String key = component.path("key").asText();
			return (key.isEmpty() ? List.<FieldText>of() : List.of(of(component, key))).stream();
		}).toList();
	}

	private static FieldText of(JsonNode component, String key) {
		Map<String, String> values = new LinkedHashMap<>();
		component.path("values")
			.forEach(value -> values.put(value.path("value").asText(), value.path("label").asText()));
		Map<String, String> properties = new LinkedHashMap<>();
		component.path("properties")
			.properties()
			.forEach(each -> properties.put(each.getKey(), each.getValue().asText()));
		return new FieldText(key, kind(component), label(component), values,
				component.at("/appearance/prefixAdorner").asText(), component.at("/appearance/suffixAdorner").asText(),
				component.path("type").asText().equals("dynamiclist") ? in(component) : List.of(), properties);
	}

	private static Kind kind(JsonNode component) {
		return switch (component.path("type").asText()) {
			case "radio", "select", "checklist", "taglist" -> Kind.CHOICE;
			case "datetime" -> component.path("subtype").asText().equals("time") ? Kind.TEXT : Kind.DATE;
			case "number" -> Kind.NUMBER;
			case "checkbox" -> Kind.CHECK;
			case "dynamiclist" -> Kind.ROWS;
			default -> Kind.TEXT;
		};
	}

	private static String label(JsonNode component) {
		String label = component.path("label").asText();
		return label.isBlank() ? component.path("dateLabel").asText(component.path("timeLabel").asText()) : label;
	}

}
