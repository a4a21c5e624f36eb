package ca.docket.poc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.Wording;
import ca.docket.casefile.words.ValueWords;
import ca.docket.engine.FormValues;
import ca.docket.engine.PlainValues;
import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/**
 * Shows in Markdown what is in force beside what is asked for, in the words of the form
 * that asked: a table for each metric that changes, and one for time and money. What
 * differs is bold.
 */
@Component
class ChangeTables {

	private final ModelTexts texts;

	private final ValueWords values;

	private final TrialWords words;

	private final Wording wording;

	ChangeTables(ModelTexts texts, ValueWords values, TrialWords words, Wording wording) {
		this.texts = texts;
		this.values = values;
		this.words = words;
		this.wording = wording;
	}

	private record Line(String label, String now, String asked) {

		boolean isSame() {
			return this.now.equals(this.asked);
		}

		@Override
		public String toString() {
			return "| %s | %s | %s |".formatted(cell(this.label), cell(this.now),
					isSame() ? cell(this.asked) : "**" + cell(this.asked) + "**");
		}

		/** A line break would end the row. */
		private static String cell(String text) {
			return FormValues.plain(text.replaceAll("\\R", " "));
		}

	}

	String of(Trial trial, Change asked, Locale language) {
		Map<String, Object> now = trial.changes().inForce();
		Map<String, Object> then = new HashMap<>(now);
		then.putAll(asked.answers());
		List<FieldText> fields = this.texts.fields(asked.asked().form(), language)
			.stream()
			.filter(field -> now.containsKey(field.key()))
			.toList();
		List<Line> frame = fields.stream()
			.filter(field -> field.kind() != FieldText.Kind.ROWS)
			.map(field -> line(field, now, then, language))
			.toList();
		return fields.stream()
			.filter(field -> field.kind() == FieldText.Kind.ROWS)
			.map(field -> metrics(field.rows(), trial, now, then, language))
			.collect(Collectors.joining("\n\n", "",
					"\n\n" + table(this.wording.of("poc.change.frame", language), frame, language)));
	}

	/** Those that stay as they are need no table. */
	private String metrics(List<FieldText> fields, Trial trial, Map<String, Object> now, Map<String, Object> then,
			Locale language) {
		List<Map<?, ?>> before = PlainValues.rows(now.get("metrics"));
		List<Map<?, ?>> after = PlainValues.rows(then.get("metrics"));
		List<Metric> stay = new ArrayList<>();
		List<String> said = new ArrayList<>();
		for (Metric metric : Metric.of(then.get("metrics"))) {
			int row = metric.number() - 1;
			Map<?, ?> former = (row < before.size()) ? before.get(row) : Map.of();
			List<Line> lines = fields.stream().map(field -> line(field, former, after.get(row), language)).toList();
			if (lines.stream().allMatch(Line::isSame)) {
				stay.add(metric);
			}
			else {
				said.add(table(this.wording.of("poc.change.metric", language, metric.number()),
						Stream.concat(lines.stream(), Stream.of(standing(trial, metric, former, language))).toList(),
						language));
			}
		}
		if (!stay.isEmpty()) {
			said.add(this.wording.of("poc.change.same", language) + "\n\n" + this.words.metrics(trial, stay, language));
		}
		return String.join("\n\n", said);
	}

	private Line line(FieldText field, Map<?, ?> now, Map<?, ?> then, Locale language) {
		return new Line(field.label(), this.values.of(field, now.get(field.key()), language),
				this.values.of(field, then.get(field.key()), language));
	}

	private Line standing(Trial trial, Metric metric, Map<?, ?> former, Locale language) {
		String before = former.isEmpty() ? "–" : this.words
			.standing(trial.charter().metrics().get(metric.number() - 1).standing(trial.measurements()), language);
		return new Line(this.wording.of("poc.change.stands", language), before,
				this.words.standing(metric.standing(trial.measurements()), language));
	}

	private String table(String about, List<Line> lines, Locale language) {
		String head = "| %s | %s | %s |".formatted(about, this.wording.of("poc.change.now", language),
				this.wording.of("poc.change.asked", language));
		return head + lines.stream().map(Line::toString).collect(Collectors.joining("\n", "\n|---|---|---|\n", ""));
	}

}
