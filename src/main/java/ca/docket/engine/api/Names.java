package ca.docket.engine.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import ca.docket.engine.model.ModelInWords;
import ca.docket.security.Groups;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.MessageSource;

/**
 * The names that the engine keeps in English, in a reader's language: of processes,
 * tasks, steps, filters and groups, wherever they stand in an answer. A name that is no
 * longer the one that was translated stays as it is.
 */
class Names {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final MessageSource texts;

	private final Groups groups;

	private final ModelInWords models;

	Names(MessageSource texts, Groups groups, ModelInWords models) {
		this.texts = texts;
		this.groups = groups;
		this.models = models;
	}

	/** An answer of the engine's API with names in a language. */
	byte[] translate(byte[] json, Locale language) throws IOException {
		JsonNode answer = JSON.readTree(json);
		walk(answer, language);
		return JSON.writeValueAsBytes(answer);
	}

	private void walk(JsonNode node, Locale language) {
		if (node instanceof ObjectNode object) {
			translate(object, language);
		}
		node.forEach(inner -> walk(inner, language));
	}

	private void translate(ObjectNode object, Locale language) {
		String process = process(object);
		say(object, "processDefinitionName", process, language);
		if (object.has("taskDefinitionKey")) {
			String task = process + "." + object.path("taskDefinitionKey").asText();
			say(object, List.of("name", "taskName"), task, language);
			say(object, "description", task + ".documentation", language);
		}
		else if (object.has("activityId")) {
			say(object, List.of("name", "activityName"), step(process, object), language);
		}
		else if (object.has("deploymentId")) {
			say(object, "name", object.path("key").asText(), language);
			say(object, "description", object.path("key").asText() + ".documentation", language);
		}
		else if (object.path("properties").has("text")) {
			String filter = object.path("properties").path("text").asText();
			say(object, "name", filter, language);
			say((ObjectNode) object.path("properties"), "description", filter + ".description", language);
		}
		else if (object.has("bpmn20Xml")) {
			object.put("bpmn20Xml", this.models.translate(object.path("bpmn20Xml").asText(), language));
		}
		else if (object.hasNonNull("id")) {
			String group = object.path("id").asText();
			say(object, "name", this.groups.name(group, Locale.ENGLISH), this.groups.name(group, language));
		}
	}

	/** The engine's ids of definitions begin with the key. */
	private static String process(ObjectNode object) {
		return object.hasNonNull("processDefinitionKey") ? object.path("processDefinitionKey").asText()
				: object.path("processDefinitionId").asText().split(":")[0];
	}

	/** In a tree of activities the process itself is the root. */
	private static String step(String process, ObjectNode object) {
		String id = object.path("activityId").asText();
		return id.equals(object.path("processDefinitionId").asText()) ? process
				: process + "." + id.replace("#multiInstanceBody", "");
	}

	private void say(ObjectNode object, List<String> fields, String key, Locale language) {
		fields.forEach(field -> say(object, field, key, language));
	}

	private void say(ObjectNode object, String field, String key, Locale language) {
		String english = this.texts.getMessage(key, null, null, Locale.ENGLISH);
		say(object, field, english, (english != null) ? this.texts.getMessage(key, null, language) : null);
	}

	private static void say(ObjectNode object, String field, String english, String translated) {
		if (object.path(field).asText().equals(english)) {
			object.put(field, translated);
		}
	}

}
