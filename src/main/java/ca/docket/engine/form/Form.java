package ca.docket.engine.form;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A form as form-js draws it, read from its {@code .form} file.
 *
 * @param id its name, as {@code intake-request}
 * @param fields what is on it, in reading order
 */
public record Form(String id, List<FormComponent> fields) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * Reads a {@code .form} file.
	 * @throws IllegalArgumentException where it is not JSON with a list of components
	 */
	public static Form read(String json) {
		try {
			JsonNode root = JSON.readTree(json);
			if (!root.path("components").isArray()) {
				throw new IllegalArgumentException("The form has no list of components");
			}
			return new Form(root.path("id").asText(), FormComponent.children(root));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("The form is not JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	/**
	 * The keys of the fields for which the form says yes to a custom property, as
	 * {@code copy}.
	 */
	public List<String> marked(String property) {
		return all().filter(Field::keyed)
			.filter(field -> field.json().path("properties").path(property).asText().equals("yes"))
			.map(field -> String.join(".", field.path()))
			.toList();
	}

	/** All fields, those in groups and lists too. */
	Stream<FormComponent> all() {
		return this.fields.stream().flatMap(FormComponent::withChildren);
	}

}
