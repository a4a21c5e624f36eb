package ca.docket.casefile.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import ca.docket.engine.Objection;
import ca.docket.engine.form.Question;
import ca.docket.text.FieldText;

/**
 * The questions of a form as columns of a file, by their keys or labels in either
 * language; so are the choices.
 */
final class Columns {

	/** Between several choices in one cell. */
	private static final String AND = "\\|";

	private final List<Question> questions;

	private final Map<String, Question> byName = new HashMap<>();

	private final Map<String, Map<String, String>> choices = new HashMap<>();

	/**
	 * Those of a form.
	 * @param fields of the same form, in every language
	 */
	Columns(List<Question> questions, List<FieldText> fields) {
		this.questions = questions;
		questions.forEach(asked -> {
			this.byName.put(plain(asked.key()), asked);
			fields.stream().filter(field -> field.key().equals(asked.key())).forEach(field -> know(asked, field));
		});
	}

	private void know(Question asked, FieldText field) {
		this.byName.put(plain(field.label()), asked);
		Map<String, String> values = this.choices.computeIfAbsent(asked.key(), key -> new HashMap<>());
		field.values().forEach((value, label) -> {
			values.put(plain(value), value);
			values.put(plain(label), value);
		});
	}

	/** What speaks against the names of columns. */
	List<Objection> objections(List<String> header) {
		List<Objection> objections = new ArrayList<>();
		header.stream()
			.filter(name -> !this.byName.containsKey(plain(name)))
			.forEach(name -> objections.add(Objection.of("import.column", shortened(name))));
		List<Question> there = header.stream().map(this::column).filter(Objects::nonNull).toList();
		there.stream()
			.filter(asked -> there.indexOf(asked) != there.lastIndexOf(asked))
			.distinct()
			.forEach(asked -> objections.add(Objection.of("import.column-twice", asked.label())));
		this.questions.stream()
			.filter(asked -> isNeeded(asked) && !there.contains(asked))
			.forEach(asked -> objections.add(Objection.of("import.column-missing", asked.label())));
		return objections;
	}

	/** In every row, and known to nobody else. */
	static boolean isNeeded(Question asked) {
		return asked.required() && !asked.json().has("defaultValue") && !asked.json().has("conditional");
	}

	private Question column(String name) {
		return this.byName.get(plain(name));
	}

	/** What the cells of a row answer; empty ones answer nothing. */
	Map<String, Object> answers(List<String> header, List<String> cells) {
		Map<String, Object> answers = new LinkedHashMap<>();
		for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
			if (!cells.get(i).isBlank()) {
				Question asked = column(header.get(i));
				answers.put(asked.key(), asked.answer(parts(asked, cells.get(i)), Map.of()));
			}
		}
		return answers;
	}

	private List<String> parts(Question asked, String cell) {
		Stream<String> parts = asked.isMultiple() ? Arrays.stream(cell.split(AND)) : Stream.of(cell);
		Map<String, String> values = this.choices.getOrDefault(asked.key(), Map.of());
		return parts.map(String::strip).map(part -> values.getOrDefault(plain(part), part)).toList();
	}

	private static String plain(String name) {
		return name.strip().replaceAll("\\s+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
	}

	private static String shortened(String name) {
		String line = name.replaceAll("\\p{Cntrl}", " ");
		return (line.length() > 60) ? line.substring(0, 60) + "…" : line;
	}

}
