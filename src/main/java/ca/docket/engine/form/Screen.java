package ca.docket.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reconstructs what the browser showed when the form was submitted: the answers over the
 * initial values, and the effect of the conditions.
 */
final class Screen {

	private final Form form;

	private final Map<String, Object> initial;

	private final Map<String, Object> answers;

	Screen(Form form, Map<String, Object> initial, Map<String, Object> answers) {
		this.form = form;
		this.initial = initial;
		this.answers = JsonValues.map(JsonValues.copy(answers));
	}

	/**
	 * The fields as they were shown and hidden. A browser sends every field that it
	 * shows, so what it did not send was hidden and holds what it held at first. Where
	 * that turns out to be shown, it was left out and counts as not answered.
	 */
	List<Place> places() {
		while (true) {
			List<Place> places = seen();
			List<Place> leftOut = places.stream()
				.filter(place -> !place.hidden() && !place.field().disabled())
				.filter(place -> !JsonValues.has(this.answers, place.at()))
				.toList();
			if (leftOut.isEmpty()) {
				return places;
			}
			// A list first: without it there are no rows whose fields could be missing.
			List<Place> lists = leftOut.stream().filter(place -> place.field().repeats()).toList();
			(lists.isEmpty() ? leftOut : lists)
				.forEach(place -> JsonValues.set(this.answers, place.at(), place.field().nothing()));
		}
	}

	private List<Place> seen() {
		Map<String, Object> data = over(this.form.fields(), JsonValues.map(JsonValues.copy(this.initial)),
				this.answers);
		// Twice, so that an expression may use another one.
		int rounds = this.form.all().anyMatch(FormComponent::computed) ? 2 : 0;
		for (int round = 0; round < rounds; round++) {
			for (Place place : Place.of(this.form, withoutHidden(data))) {
				if (place.field().computed()) {
					JsonValues.set(data, place.at(), computed(place));
				}
			}
		}
		return Place.of(this.form, withoutHidden(data));
	}

	/** The value of an expression field; never taken from the browser. */
	static Object computed(Place place) {
		return Feel.value(place.field().json().path("expression"), place.context());
	}

	/** Where others ask for a hidden field, form-js tells them what it held at first. */
	private Map<String, Object> withoutHidden(Map<String, Object> data) {
		Map<String, Object> shown = JsonValues.map(JsonValues.copy(data));
		Place.of(this.form, data).stream().filter(Place::hidden).forEach(place -> JsonValues.remove(shown, place.at()));
		this.initial.forEach(shown::putIfAbsent);
		return shown;
	}

	private static Map<String, Object> over(List<FormComponent> fields, Map<String, Object> initial,
			Map<String, Object> answers) {
		Map<String, Object> data = new LinkedHashMap<>(initial);
		for (FormComponent field : fields) {
			Object was = JsonValues.get(initial, field.path());
			Object is = JsonValues.get(answers, field.path());
			boolean sent = !field.path().isEmpty() && JsonValues.has(answers, field.path()) && !field.disabled();
			if (field.repeats() && sent) {
				JsonValues.set(data, field.path(), rows(field, JsonValues.list(was), JsonValues.list(is)));
			}
			else if (field.keyed() && sent) {
				JsonValues.set(data, field.path(), is == null ? field.nothing() : is);
			}
			else if (!field.keyed() && field.path().isEmpty()) {
				data = over(field.children(), data, answers);
			}
			else if (!field.keyed() && !field.repeats()) {
				JsonValues.set(data, field.path(), over(field.children(), JsonValues.map(was), JsonValues.map(is)));
			}
		}
		return data;
	}

	private static List<Object> rows(FormComponent list, List<Object> initial, List<Object> answers) {
		List<Object> rows = new ArrayList<>();
		for (int i = 0; i < answers.size(); i++) {
			Object was = i < initial.size() ? initial.get(i) : null;
			rows.add(over(list.children(), JsonValues.map(was), JsonValues.map(answers.get(i))));
		}
		return rows;
	}

}
