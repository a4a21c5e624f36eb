package ca.docket.engine.api;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

import ca.docket.engine.model.ModelInWords;
import ca.docket.security.Groups;
import ca.docket.text.DeployedTexts;
import ca.docket.text.ModelTexts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.MessageSource;

/**
 * Translates the names that the engine keeps in English: processes, tasks, steps, filters
 * and groups, wherever they occur in an answer. A name that has changed since it was
 * translated stays as it is.
 */
class Names {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final MessageSource texts;

	private final Groups groups;

	private final ModelTexts models;

	Names(MessageSource texts, Groups groups, ModelTexts models) {
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
		Said said = said(object, language);
		said.replace("processDefinitionName", said.process());
		if (object.has("taskDefinitionKey")) {
			String task = object.path("taskDefinitionKey").asText();
			said.replace("name", task);
			said.replace("taskName", task);
			said.describe(task);
		}
		else if (object.has("activityId")) {
			// in a tree of activities the process itself is the root
			String id = object.path("activityId").asText();
			String step = id.equals(object.path("processDefinitionId").asText()) ? said.process()
					: id.replace("#multiInstanceBody", "");
			said.replace("name", step);
			said.replace("activityName", step);
		}
		else if (object.has("deploymentId")) {
			said.replace("name", said.process());
			said.describe(said.process());
		}
		else if (object.path("properties").has("text")) {
			filter(object, object.path("properties").path("text").asText(), language);
		}
		else if (object.has("bpmn20Xml")) {
			object.put("bpmn20Xml", ModelInWords.translate(object.path("bpmn20Xml").asText(), said.translated()));
		}
		else if (object.hasNonNull("id")) {
			String group = object.path("id").asText();
			say(object, "name", this.groups.name(group, Locale.ENGLISH), this.groups.name(group, language));
		}
	}

	/** A name in an answer, in English and in the reader's language. */
	private record Said(ObjectNode object, String process, DeployedTexts english, DeployedTexts translated) {

		void replace(String field, String element) {
			say(this.object, field, this.english.element(this.process, element).orElse(null),
					this.translated.element(this.process, element).orElse(null));
		}

		void describe(String element) {
			say(this.object, "description", this.english.documentation(this.process, element).orElse(null),
					this.translated.documentation(this.process, element).orElse(null));
		}

	}

	private Said said(ObjectNode object, Locale language) {
		String definition = Stream.of("processDefinitionId", "id")
			.map(field -> object.path(field).asText())
			.filter(id -> id.matches("[^:]+:\\d+:.+"))
			.findFirst()
			.orElse("");
		String process = object.path("processDefinitionKey")
			.asText(definition.isEmpty() ? object.path("key").asText() : definition.split(":")[0]);
		return definition.isEmpty()
				? new Said(object, process, this.models.latest(process, Locale.ENGLISH),
						this.models.latest(process, language))
				: new Said(object, process, this.models.ofDefinition(definition, Locale.ENGLISH),
						this.models.ofDefinition(definition, language));
	}

	private void filter(ObjectNode object, String filter, Locale language) {
		say(object, "name", text(filter, Locale.ENGLISH), text(filter, language));
		say((ObjectNode) object.path("properties"), "description", text(filter + ".description", Locale.ENGLISH),
				text(filter + ".description", language));
	}

	private String text(String key, Locale language) {
		return this.texts.getMessage(key, null, null, language);
	}

	private static void say(ObjectNode object, String field, String english, String translated) {
		if (english != null && translated != null && object.path(field).asText().strip().equals(english)) {
			object.put(field, translated);
		}
	}

}
