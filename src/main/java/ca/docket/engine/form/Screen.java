package ca.docket.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the browser had before it when the form was sent: the answers over what was known
 * before, and what the conditions made of them.
 */
final class Screen {

	private Screen() {
	}

	/** The fields as they were shown and hidden. */
	static List<Place> places(Form form, Map<String, Object> before, Map<String, Object> answers) {
		Map<String, Object> data = over(form.fields(), Json.map(Json.copy(before)), answers);
		// Twice, so that an expression may use another one.
		for (int round = 0; round < 2; round++) {
			for (Place place : Place.of(form, withoutHidden(form, data))) {
				if (place.field().computed()) {
					Json.set(data, place.at(), computed(place));
				}
			}
		}
		return Place.of(form, withoutHidden(form, data));
	}

	/** The value of an expression field; never taken from the browser. */
	static Object computed(Place place) {
		return Feel.value(place.field().json().path("expression"), place.context());
	}

	/** A hidden field counts as not answered where others ask for it. */
	private static Map<String, Object> withoutHidden(Form form, Map<String, Object> data) {
		Map<String, Object> filtered = Json.map(Json.copy(data));
		Place.of(form, data).stream().filter(Place::hidden).forEach(place -> Json.set(filtered, place.at(), null));
		return filtered;
	}

	private static Map<String, Object> over(List<Field> fields, Map<String, Object> before,
			Map<String, Object> answers) {
		Map<String, Object> data = new LinkedHashMap<>(before);
		for (Field field : fields) {
			Object was = Json.get(before, field.path());
			Object is = Json.get(answers, field.path());
			if (field.repeats()) {
				Json.set(data, field.path(), rows(field, Json.list(was), Json.list(is)));
			}
			else if (field.keyed()) {
				Object value = field.disabled() ? was : is;
				Json.set(data, field.path(), value == null ? field.nothing() : value);
			}
			else if (!field.children().isEmpty() && field.path().isEmpty()) {
				data = over(field.children(), data, answers);
			}
			else if (!field.children().isEmpty()) {
				Json.set(data, field.path(), over(field.children(), Json.map(was), Json.map(is)));
			}
		}
		return data;
	}

	private static List<Object> rows(Field list, List<Object> before, List<Object> answers) {
		List<Object> rows = new ArrayList<>();
		for (int i = 0; i < answers.size(); i++) {
			Object was = i < before.size() ? before.get(i) : null;
			rows.add(over(list.children(), Json.map(was), Json.map(answers.get(i))));
		}
		return rows;
	}

}
