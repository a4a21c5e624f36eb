package ca.docket.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field at one position in the data: a field in a list has one position in each row.
 *
 * @param at names and, in lists, numbers from zero
 * @param hidden whether the conditions hide it
 * @param context what its expressions see
 */
record Place(FormComponent field, List<Object> at, boolean hidden, Map<String, Object> context) {

	/**
	 * The places of all fields that carry a value, and of the lists, in reading order.
	 */
	static List<Place> of(Form form, Map<String, Object> data) {
		List<Place> places = new ArrayList<>();
		walk(form.fields(), List.of(), new Scope(data, data, null, List.of()), false, places);
		return places;
	}

	private static void walk(List<FormComponent> fields, List<Object> base, Scope scope, boolean hidden,
			List<Place> places) {
		Map<String, Object> context = scope.context();
		for (FormComponent field : fields) {
			boolean hides = hidden || Feel.holds(field.json().path("conditional").path("hide"), context);
			List<Object> at = Stream.concat(base.stream(), field.path().stream()).toList();
			if (field.keyed() || field.repeats()) {
				places.add(new Place(field, at, hides, context));
			}
			if (!field.repeats()) {
				walk(field.children(), at, scope, hides, places);
			}
			else if (!hides) {
				List<Object> rows = JsonValues.list(JsonValues.get(scope.data(), at));
				for (int i = 0; i < rows.size(); i++) {
					walk(field.children(), Stream.concat(at.stream(), Stream.of(i)).toList(),
							scope.row(rows.get(i), i + 1, context), false, places);
				}
			}
		}
	}

	/** The name of the variable that it is in. */
	String variable() {
		return (String) this.at.get(0);
	}

	boolean nested() {
		return this.at.size() > 1;
	}

	boolean readonly() {
		return this.field.json().path("readonly").asBoolean()
				|| Feel.holds(this.field.json().path("readonly"), this.context);
	}

	Problem problem(String reason, Object... details) {
		String key = this.at.stream()
			.map(step -> step instanceof Integer index ? String.valueOf(index + 1) : (String) step)
			.collect(Collectors.joining("."));
		return new Problem(key, this.field.label(), reason, List.of(details));
	}

	/**
	 * What expressions can refer to, as in form-js: the data, and in a list the row as
	 * {@code this}, its surroundings as {@code parent}, the row numbers as {@code i}.
	 */
	private record Scope(Map<String, Object> data, Object self, Map<String, Object> parent, List<Integer> rows) {

		Scope row(Object row, int number, Map<String, Object> around) {
			return new Scope(this.data, row, around, Stream.concat(this.rows.stream(), Stream.of(number)).toList());
		}

		Map<String, Object> context() {
			Map<String, Object> special = new LinkedHashMap<>();
			special.put("this", this.self);
			special.put("parent", this.parent);
			special.put("i", this.rows);
			Map<String, Object> context = new LinkedHashMap<>(special);
			context.putAll(this.data);
			special.forEach((name, value) -> context.put("_" + name + "_", value));
			return context;
		}

	}

}
