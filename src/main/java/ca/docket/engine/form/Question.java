package ca.docket.engine.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A question of a {@link PlainForm}.
 *
 * @param type as form-js calls it, as {@code textarea}
 * @param description help below the label; empty for none
 */
public record Question(String key, String type, String label, String description, boolean required, JsonNode json) {

	/**
	 * An answer to choose.
	 *
	 * @param value as it is stored
	 */
	public record Option(Object value, String label) {

		private static Option of(Object offered) {
			Object value = (offered instanceof Map<?, ?> map) ? map.get("value") : offered;
			Object label = (offered instanceof Map<?, ?> map) ? map.get("label") : null;
			return new Option((value != null) ? value : "", String.valueOf((label != null) ? label : value));
		}

	}

	static Question of(FormComponent component) {
		return new Question(String.join(".", component.path()), component.type(), component.label(),
				component.json().path("description").asText(), component.validate("required").asBoolean(),
				component.json());
	}

	/**
	 * The answers to choose from.
	 * @param known by name, for a question that has its choices from there
	 */
	public List<Option> options(Map<String, Object> known) {
		Object offered = this.json.hasNonNull("valuesKey") ? known.get(this.json.path("valuesKey").asText())
				: JsonValues.plain(this.json.path("values"));
		return JsonValues.list(offered).stream().map(Option::of).toList();
	}

	public boolean isChoice() {
		return !isText() && !this.type.matches("number|datetime|checkbox");
	}

	/** Whether several answers can be chosen. */
	public boolean isMultiple() {
		return this.type.equals("checklist");
	}

	/** Whether it is answered in words. */
	public boolean isText() {
		return this.type.startsWith("text");
	}

	/** What stands before or after an answer, as {@code prefix}; empty for nothing. */
	public String adorner(String side) {
		return this.json.path("appearance").path(side + "Adorner").asText();
	}

	/** The most characters of a text; null for no limit of its own. */
	public Integer maxLength() {
		JsonNode most = this.json.path("validate").path("maxLength");
		return most.isInt() ? (Integer) most.intValue() : null;
	}

	/** A custom property; empty where it has none. */
	public String property(String name) {
		return this.json.path("properties").path(name).asText();
	}

	/**
	 * The answer that a page sent.
	 * @param sent none, one or several, as they were typed or chosen
	 * @return what it cannot be is kept as it was typed, and refused by the form
	 */
	public Object answer(List<String> sent, Map<String, Object> known) {
		if (this.type.equals("checkbox")) {
			return !sent.isEmpty();
		}
		if (isMultiple()) {
			return sent.stream().map(each -> chosen(each, known)).collect(Collectors.toList());
		}
		String text = sent.isEmpty() ? "" : sent.get(0).replace("\r\n", "\n").strip();
		if (text.isEmpty()) {
			return null;
		}
		return isChoice() ? chosen(text, known) : this.type.equals("number") ? number(text) : text;
	}

	private Object chosen(String text, Map<String, Object> known) {
		return options(known).stream()
			.map(Option::value)
			.filter(value -> String.valueOf(value).equals(text))
			.findFirst()
			.orElse(text);
	}

	/** With a point or a comma, as people write it. */
	private Object number(String text) {
		String plain = text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
		boolean asText = this.json.path("serializeToString").asBoolean();
		return plain.matches("-?\\d{1,300}(\\.\\d{1,300})?") ? asText ? plain : (Object) new BigDecimal(plain) : text;
	}

}
