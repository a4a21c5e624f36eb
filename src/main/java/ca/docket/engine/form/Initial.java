package ca.docket.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Determines the initial values of a form's fields: a known value if it fits the field,
 * else the field's default, else nothing.
 */
final class Initial {

	/** A date that was known before may lie in the past. */
	private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 2);

	private Initial() {
	}

	static Map<String, Object> of(Form form, Map<String, Object> before) {
		return of(form.fields(), JsonValues.map(JsonValues.copy(before)), before);
	}

	private static Map<String, Object> of(List<FormComponent> fields, Map<String, Object> data,
			Map<String, Object> before) {
		Map<String, Object> initial = new LinkedHashMap<>(data);
		for (FormComponent field : fields) {
			if (field.keyed()) {
				JsonValues.set(initial, field.path(), value(field, data, before));
			}
			else if (field.repeats()) {
				JsonValues.set(initial, field.path(), rows(field, JsonValues.get(data, field.path()), before));
			}
			else if (field.path().isEmpty()) {
				initial = of(field.children(), initial, before);
			}
			else {
				Map<String, Object> group = JsonValues.map(JsonValues.get(data, field.path()));
				JsonValues.set(initial, field.path(), of(field.children(), group, before));
			}
		}
		return initial;
	}

	private static List<Object> rows(FormComponent list, Object was, Map<String, Object> before) {
		List<Object> rows = new ArrayList<>(JsonValues.list(was));
		if (!(was instanceof List)) {
			int first = list.json().path("defaultRepetitions").asInt(1);
			for (int i = 0; i < first; i++) {
				rows.add(Map.of());
			}
		}
		rows.replaceAll(row -> of(list.children(), JsonValues.map(row), before));
		return rows;
	}

	private static Object value(FormComponent field, Map<String, Object> data, Map<String, Object> before) {
		if (JsonValues.has(data, field.path())) {
			return fitting(field, JsonValues.get(data, field.path()), before);
		}
		JsonNode standard = field.json().path("defaultValue");
		return standard.isMissingNode() ? field.nothing() : JsonValues.plain(standard);
	}

	private static Object fitting(FormComponent field, Object was, Map<String, Object> before) {
		return switch (field.type()) {
			case "textfield", "textarea" -> text(field, was);
			case "checkbox" -> Boolean.TRUE.equals(was);
			case "number" -> number(field, was);
			case "datetime" -> Dates.read(field, was, LONG_AGO).value();
			case "radio", "select" -> Choices.offers(field, was, before) ? was : null;
			case "checklist", "taglist" -> new ArrayList<>(
					JsonValues.list(was).stream().filter(each -> Choices.offers(field, each, before)).toList());
			default -> was;
		};
	}

	private static Object text(FormComponent field, Object was) {
		if (was == null || was instanceof List || was instanceof Map) {
			return "";
		}
		String text = was instanceof Number ? plain(was) : was.toString();
		return field.type().equals("textfield") ? text.replaceAll("[\\r\\n\\t]", " ") : text;
	}

	private static Object number(FormComponent field, Object was) {
		boolean number = was instanceof Number && JsonValues.finite(was)
				|| was instanceof String text && text.matches("\\s*-?\\d{1,300}(\\.\\d{1,300})?\\s*");
		if (!number) {
			return null;
		}
		String text = was instanceof Number ? plain(was) : ((String) was).strip();
		return field.json().path("serializeToString").asBoolean() ? text : (Object) new BigDecimal(text);
	}

	private static String plain(Object number) {
		return JsonValues.finite(number) ? JsonValues.decimal(number).stripTrailingZeros().toPlainString()
				: number.toString();
	}

}
