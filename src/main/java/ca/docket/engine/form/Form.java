package ca.docket.engine.form;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A form as form-js renders it, read from its {@code .form} file.
 *
 * @param id its name, as {@code intake-request}
 * @param fields what is on it, in reading order
 */
public record Form(String id, List<FormComponent> fields) {

	/** As strict as those who read it: what they would take differently is no form. */
	private static final ObjectMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

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
	 * Whether what is asked, or which answers are offered, depends on a value; texts do
	 * not count.
	 */
	public boolean dependsOn(String name) {
		Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
		return all().filter(field -> !FormComponent.SHOWN.contains(field.type()))
			.anyMatch(field -> field.path().contains(name)
					|| field.settings().anyMatch(text -> word.matcher(text).find()));
	}

	/** All fields, those in groups and lists too. */
	Stream<FormComponent> all() {
		return this.fields.stream().flatMap(FormComponent::withChildren);
	}

}
