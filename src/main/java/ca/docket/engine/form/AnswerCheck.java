package ca.docket.engine.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks one submission of a form. */
final class AnswerCheck {

	private static final int MOST_ROWS = 200;

	private final Form form;

	private final Map<String, Object> answers;

	private final Map<String, Object> shown;

	private final Map<String, Object> before;

	private final Map<String, Object> initial;

	private final LocalDate today;

	private final Map<String, Object> values = new LinkedHashMap<>();

	private final List<Problem> problems = new ArrayList<>();

	AnswerCheck(Form form, Map<String, Object> answers, Map<String, Object> variables, Map<String, Object> shown,
			LocalDate today) {
		this.form = form;
		this.answers = JsonValues.map(JsonValues.copy(answers));
		this.shown = JsonValues.map(JsonValues.copy(shown));
		this.before = JsonValues.map(JsonValues.copy(variables));
		this.before.putAll(this.shown);
		this.initial = Initial.of(form, this.before);
		this.today = today;
	}

	Checked check() {
		Leftovers.of(this.form, this.answers).forEach(this::refuseUnknown);
		new Screen(this.form, this.initial, this.answers).places().forEach(this::take);
		return new Checked(this.values, List.copyOf(this.problems));
	}

	private void refuseUnknown(String name, Object value) {
		boolean wasShown = this.shown.containsKey(name);
		if (!wasShown || !JsonValues.same(value, this.shown.get(name))) {
			String safe = name.replaceAll("\\p{Cntrl}", "")
				.substring(0, Math.min(100, name.replaceAll("\\p{Cntrl}", "").length()));
			this.problems.add(new Problem(safe, safe, wasShown ? "readonly" : "unknown", List.of()));
		}
	}

	private void take(Place place) {
		Object given = JsonValues.get(this.answers, place.at());
		if (this.shown.containsKey(place.variable()) || place.field().disabled()) {
			keep(place, given);
		}
		else if (place.hidden()) {
			hide(place, given);
		}
		else if (place.field().repeats()) {
			list(place, given);
		}
		else if (place.field().computed()) {
			store(place, Answer.of(computed(place)));
		}
		else if (place.readonly()) {
			keepOrDefault(place, given);
		}
		else {
			store(place, read(place, given));
		}
	}

	/** What is only shown comes back as it was when the form was opened. */
	private void keep(Place place, Object given) {
		Object was = JsonValues.get(this.initial, place.at());
		if (place.field().repeats()) {
			return;
		}
		if (!JsonValues.empty(given) && !JsonValues.same(given, was)) {
			this.problems.add(place.problem("readonly"));
		}
		else if (place.nested() && !this.shown.containsKey(place.variable())) {
			JsonValues.set(this.values, place.at(), was);
		}
	}

	/** The form's default becomes the answer where nothing was known before. */
	private void keepOrDefault(Place place, Object given) {
		keep(place, given);
		if (!place.nested() && !this.before.containsKey(place.variable())) {
			store(place, read(place, JsonValues.get(this.initial, place.at())));
		}
	}

	private void hide(Place place, Object given) {
		if (!JsonValues.empty(given)) {
			this.problems.add(place.problem("hidden"));
		}
		this.values.putIfAbsent(place.variable(), null);
	}

	private void list(Place place, Object given) {
		List<Object> rows = JsonValues.list(given);
		boolean fits = given == null || (given instanceof List && rows.size() <= MOST_ROWS
				&& rows.stream().allMatch(row -> row == null || row instanceof Map));
		if (!fits) {
			this.problems.add(place.problem("rows", MOST_ROWS));
		}
		List<Object> empty = new ArrayList<>();
		rows.forEach(row -> empty.add(new LinkedHashMap<>()));
		JsonValues.set(this.values, place.at(), empty);
	}

	private void store(Place place, Answer answer) {
		boolean required = place.field().validate("required").asBoolean();
		if (!answer.accepted()) {
			this.problems.add(place.problem(answer.reason(), answer.details().toArray()));
		}
		else if (required && (JsonValues.empty(answer.value()) && !offersNo(place, answer) || blank(answer.value()))) {
			this.problems.add(place.problem("required"));
		}
		else {
			JsonValues.set(this.values, place.at(), answer.value());
		}
	}

	/** "No" may be an answer of a choice, but not of a box that must be ticked. */
	private static boolean offersNo(Place place, Answer answer) {
		return place.field().choice() && answer.value() != null && !(answer.value() instanceof List);
	}

	private static boolean blank(Object value) {
		return value instanceof String text && text.isBlank();
	}

	private Answer read(Place place, Object given) {
		FormComponent field = place.field();
		if (field.choice()) {
			return Choices.read(place, given, this.before);
		}
		return switch (field.type()) {
			case "number" -> Numbers.read(place, given);
			case "datetime" -> Dates.read(field, given, this.today);
			case "checkbox" -> given == null || given instanceof Boolean ? Answer.of(Boolean.TRUE.equals(given))
					: Answer.refused("checkbox");
			default -> Texts.read(place, given);
		};
	}

	private static Object computed(Place place) {
		Object value = Screen.computed(place);
		return value instanceof Long number && number.intValue() == number ? (Object) number.intValue() : value;
	}

}
