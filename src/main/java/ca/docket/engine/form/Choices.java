package ca.docket.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks answers that are chosen from options. */
final class Choices {

	private Choices() {
	}

	/**
	 * Reads one choice or several.
	 * @param before what was known when the form was opened: options that come with a
	 * variable are taken from there, never from the answers
	 */
	static Answer read(Place place, Object value, Map<String, Object> before) {
		if (!place.field().multiple()) {
			return JsonValues.empty(value) && !Boolean.FALSE.equals(value) ? Answer.of(null)
					: one(offered(place, before), value);
		}
		if (value == null || "".equals(value)) {
			return Answer.of(null);
		}
		if (!(value instanceof List<?> given)) {
			return Answer.refused("choice");
		}
		List<Object> offered = offered(place, before);
		List<Object> chosen = new ArrayList<>();
		for (Object each : given) {
			Answer answer = one(offered, each);
			if (!answer.accepted() || chosen.contains(answer.value())) {
				return Answer.refused("choice");
			}
			chosen.add(answer.value());
		}
		return Answer.of(chosen);
	}

	/** Whether a value may stand in a field when the form is opened. */
	static boolean offers(FormComponent field, Object value, Map<String, Object> before) {
		JsonNode json = field.json();
		Object source = json.hasNonNull("valuesKey") ? before.get(json.path("valuesKey").asText())
				: JsonValues.plain(json.path("values"));
		return json.hasNonNull("valuesExpression") || JsonValues.list(source)
			.stream()
			.map(Choices::value)
			.anyMatch(option -> JsonValues.same(option, value));
	}

	private static Answer one(List<Object> offered, Object value) {
		Optional<Object> found = offered.stream().filter(option -> JsonValues.same(option, value)).findFirst();
		return found.map(Answer::of).orElse(Answer.refused("choice"));
	}

	private static List<Object> offered(Place place, Map<String, Object> before) {
		return JsonValues.list(source(place, before)).stream().map(Choices::value).toList();
	}

	private static Object source(Place place, Map<String, Object> before) {
		JsonNode json = place.field().json();
		if (json.hasNonNull("valuesKey")) {
			return before.get(json.path("valuesKey").asText());
		}
		return Feel.value(json.path(json.hasNonNull("values") ? "values" : "valuesExpression"), place.context());
	}

	private static Object value(Object option) {
		Object value = option instanceof Map<?, ?> map ? map.get("value") : option;
		return value == null ? "" : value;
	}

}
