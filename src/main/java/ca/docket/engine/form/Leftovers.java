package ca.docket.engine.form;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds submitted values that the form does not ask for. */
final class Leftovers {

	private Leftovers() {
	}

	/** The values that no field of the form is for, by their place. */
	static Map<String, Object> of(Form form, Map<String, Object> answers) {
		Map<String, Object> rest = JsonValues.map(JsonValues.copy(answers));
		take(form.fields(), rest);
		Map<String, Object> names = new TreeMap<>();
		rest.forEach((name, value) -> name(name, value, names));
		return names;
	}

	private static void take(List<FormComponent> fields, Map<String, Object> rest) {
		for (FormComponent field : fields) {
			if (field.keyed()) {
				JsonValues.remove(rest, field.path());
			}
			else if (field.repeats()) {
				List<Object> rows = JsonValues.list(JsonValues.get(rest, field.path()));
				rows.stream().filter(Map.class::isInstance).forEach(row -> take(field.children(), JsonValues.map(row)));
				if (rows.stream().allMatch(row -> !(row instanceof Map) || JsonValues.map(row).isEmpty())) {
					JsonValues.remove(rest, field.path());
				}
			}
			else if (field.path().isEmpty()) {
				take(field.children(), rest);
			}
			else if (JsonValues.get(rest, field.path()) instanceof Map<?, ?> group) {
				take(field.children(), JsonValues.map(group));
				if (group.isEmpty()) {
					JsonValues.remove(rest, field.path());
				}
			}
		}
	}

	private static void name(String name, Object value, Map<String, Object> names) {
		if (value instanceof Map<?, ?> map && !map.isEmpty()) {
			map.forEach((key, each) -> name(name + "." + key, each, names));
		}
		else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
			for (int i = 0; i < list.size(); i++) {
				if (!(list.get(i) instanceof Map<?, ?> row && row.isEmpty())) {
					name(name + "." + (i + 1), list.get(i), names);
				}
			}
		}
		else {
			names.put(name, value);
		}
	}

}
