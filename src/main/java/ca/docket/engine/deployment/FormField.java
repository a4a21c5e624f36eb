package ca.docket.engine.deployment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A field of a form that gives a variable.
 *
 * @param type of the variable
 * @param values the answers that are offered; empty where any can be given, or where they
 * come from elsewhere
 * @param apart whether it is a list of which rows may stay off the record
 */
record FormField(Type type, Set<String> values, boolean apart) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** What a variable holds. */
	enum Type {

		TEXT, NUMBER, BOOLEAN, DATE, LIST

	}

	/** The fields of a form that was found good, by key. */
	static Map<String, FormField> in(String form) {
		Map<String, FormField> fields = new LinkedHashMap<>();
		try {
			collect(JSON.readTree(form), fields);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The form was read before", ex);
		}
		return fields;
	}

	private static void collect(JsonNode container, Map<String, FormField> fields) {
		container.path("components").forEach(component -> {
			if (component.path("type").asText().equals("dynamiclist")) {
				fields.put(component.path("path").asText(),
						new FormField(Type.LIST, Set.of(), component.findValue("apart") != null));
			}
			else if (component.has("components")) {
				collect(component, fields);
			}
			else if (component.has("key")) {
				fields.put(component.path("key").asText(), new FormField(type(component), values(component), false));
			}
		});
	}

	private static Set<String> values(JsonNode component) {
		Set<String> values = new LinkedHashSet<>();
		component.path("values").forEach(value -> values.add(value.path("value").asText()));
		return values;
	}

	private static Type type(JsonNode component) {
		return switch (component.path("type").asText()) {
			case "number" -> Type.NUMBER;
			case "checkbox" -> Type.BOOLEAN;
			case "checklist", "taglist" -> Type.LIST;
			case "datetime" -> component.path("subtype").asText("date").equals("date") ? Type.DATE : Type.TEXT;
			default -> Type.TEXT;
		};
	}

}
