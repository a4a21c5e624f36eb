package ca.docket.engine.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A component of a form.
 *
 * @param path where its value is within its container's: the key split at dots, the path
 * of a group or a list; empty where it adds no level
 */
record FormComponent(String type, List<String> path, JsonNode json, List<FormComponent> children) {

	static final Set<String> KEYED = Set.of("textfield", "textarea", "number", "datetime", "expression", "checkbox",
			"checklist", "radio", "select", "taglist");

	static final Set<String> SHOWN = Set.of("text", "html", "image", "iframe", "table", "button", "spacer",
			"separator");

	static final Set<String> CONTAINERS = Set.of("group", "dynamiclist");

	private static final Set<String> MULTIPLE = Set.of("checklist", "taglist");

	private static final Set<String> CHOICES = Set.of("checklist", "taglist", "radio", "select");

	static List<FormComponent> children(JsonNode container) {
		return StreamSupport.stream(container.path("components").spliterator(), false)
			.map(FormComponent::read)
			.toList();
	}

	private static FormComponent read(JsonNode json) {
		String type = json.path("type").asText();
		String path = SHOWN.contains(type) ? "" : json.path(json.has("key") ? "key" : "path").asText();
		return new FormComponent(type, path.isEmpty() ? List.of() : List.of(path.split("\\.")), json, children(json));
	}

	/** Whether it carries a value of its own. */
	boolean keyed() {
		return KEYED.contains(this.type) && !this.path.isEmpty();
	}

	/** Whether it is a list of rows. */
	boolean repeats() {
		return this.type.equals("dynamiclist") && this.json.path("isRepeating").asBoolean(true) && !this.path.isEmpty();
	}

	boolean disabled() {
		return this.json.path("disabled").asBoolean();
	}

	boolean computed() {
		return this.type.equals("expression");
	}

	/** What expressions see in a field that is shown and not answered. */
	Object nothing() {
		return switch (this.type) {
			case "textfield", "textarea" -> "";
			case "checkbox" -> false;
			case "checklist", "taglist", "dynamiclist" -> List.of();
			default -> null;
		};
	}

	boolean multiple() {
		return MULTIPLE.contains(this.type);
	}

	boolean choice() {
		return CHOICES.contains(this.type);
	}

	/** What may name a value: conditions, and where answers come from. */
	Stream<String> settings() {
		return Stream
			.of(this.json.at("/conditional/hide"), this.json.path("valuesKey"), this.json.path("valuesExpression"),
					this.json.path("readonly"), this.json.path("expression"))
			.filter(JsonNode::isTextual)
			.map(JsonNode::asText);
	}

	/** A setting of the validation, as {@code maxLength}; missing where there is none. */
	JsonNode validate(String setting) {
		return this.json.path("validate").path(setting);
	}

	/** What people call it; its key where the label is missing or computed. */
	String label() {
		String label = this.json.path(this.json.has("dateLabel") ? "dateLabel" : "label").asText();
		return label.isBlank() || Feel.isExpression(label) || label.contains("{{") ? String.join(".", this.path)
				: label;
	}

	Stream<FormComponent> withChildren() {
		return Stream.concat(Stream.of(this), this.children.stream().flatMap(FormComponent::withChildren));
	}

}
